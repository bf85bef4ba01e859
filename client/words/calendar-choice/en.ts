import type { Widened } from "#client/words/area.ts";
import type { CalendarBy } from "#shared/registrations.ts";

export const words = {
  how: "Whatever you choose, we write to you when a session is moved, cancelled or added.",
  choices: { invites: "By email", feed: "Subscribed", both: "Both", none: "Not at all" } satisfies Record<
    CalendarBy,
    string
  >,
  hints: {
    invites: "Invitations; changes come by email",
    feed: "Updates itself; subscribe once",
    both: "Each session appears twice",
    none: "Nothing in your calendar",
  } satisfies Record<CalendarBy, string>,
  /** What has come of the choice, or comes of it. */
  follows: {
    invites:
      "The sessions come as invitations by email, and so does every change. There is nothing else to do.",
    feed: "Subscribe once, below: changes then arrive by themselves. Invitations sent earlier are withdrawn by email.",
    both: "With both, most calendars show each session twice. Choose one, unless you want that.",
    none: "Nothing goes into your calendar. Invitations sent earlier are withdrawn by email.",
  } satisfies Record<CalendarBy, string>,
  copies: "Copies that never update",
};

export type CalendarChoiceWords = Widened<typeof words>;
