import type { Widened } from "#client/words/area.ts";
import type { PressKind } from "#shared/presses.ts";

export const words = {
  kinds: {
    "confirm-address": {
      title: "Confirm your address",
      /** What the press does, before it is done. */
      how: (address: string) =>
        `Press, and the emails about this event come to ${address}. Links that were sent before stop working; a new one is emailed to you.`,
      press: "Confirm this address",
      done: (address: string) => `Confirmed: the emails come to ${address} from now on.`,
    },
    "restore-address": {
      title: "Take your address back",
      /** What the press does, before it is done. */
      how: (address: string) =>
        `Press, and the emails about this event come to ${address} again. Whoever had the address changed can no longer open your page; a new link is emailed to you.`,
      press: "Take it back",
      done: (address: string) => `Done: the emails come to ${address} again, and the other links are dead.`,
    },
    "decline-reminders": {
      title: "No more reminders",
      /** What the press does, before it is done. */
      how: (address: string) =>
        `Press, and ${address} is reminded of this event no more. Your registration stays as it is.`,
      press: "Send me no more reminders",
      done: (address: string) => `Done: ${address} is reminded of this event no more.`,
    },
    erase: {
      title: "Erase everything about you",
      /** What the press does, before it is done. */
      how: (_address: string): string =>
        "Press, and your registration ends and everything that is kept about you for this event is erased. This cannot be taken back.",
      press: "Erase everything",
      done: (address: string) =>
        address
          ? `Done. Your data are being erased; a last email to ${address} takes the sessions out of your calendar.`
          : "Done. Everything that was kept about you for this event has been erased.",
    },
  } satisfies Record<PressKind, unknown>,
  pressing: "One moment …",
  toMyPage: "Open my page",
  linkComes: "This has been done already. Your link is in your mailbox.",
};

export type PressWords = Widened<typeof words>;
