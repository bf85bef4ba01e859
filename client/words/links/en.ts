import type { Widened } from "#client/words/area.ts";
import type { RefusalCode } from "#shared/refusal.ts";

export const words = {
  enterTitle: "Your personal link",
  enterHow: "One press, and you are in. The link is only used when you press.",
  /** Stands before the name of the person or the room. */
  whose: (kind: "attendee" | "screen" | "staff" | "setup" | "press") =>
    kind === "screen" ? "A link for the hall screen of" : "A link for",
  /** Stands before the name of whoever is signed in here. */
  hereNow: "Signed in here now:",
  takesPlace: "If you enter, they are signed out in this browser.",
  enter: "Enter",
  entering: "Entering …",
  incomplete:
    "The link is not complete. Open it once more from the email, or copy the whole of it into the address bar.",
  over: "The event is over, and its personal links have ended.",
  event: "Event",
  toEvents: "To the events",
  toSignIn: "Have a sign-in link emailed",
  signInTitle: "Sign in for organizers",
  signInHow: "Type your address. We email you a link that signs you in; there is no password.",
  email: "Email address",
  mailLink: "Email me a link",
  linkMailed: (email: string) =>
    `If ${email} belongs to a team, a link is on the way. If none comes, the newest one in that mailbox works.`,
  attendeeHow:
    "You take part in an event? Open the personal link from your email, or ask for it on the event’s page.",
  setUpTitle: "Set up Jubilee",
  setUpHow: "You are the first organizer. You can invite the others right after this.",
  name: "Your name",
  lang: "Your language",
  setUp: "Begin",
  emailWrong: "This is not a complete email address. An example: name@example.org",
  nameMissing: "Please write your name.",
  refusedTitle: (code: RefusalCode) =>
    code === "not-found"
      ? "This page is not here"
      : code === "sign-in-needed"
        ? "Please sign in"
        : "This did not work",
  toEvent: "To the event’s page",
};

export type LinkWords = Widened<typeof words>;
