import type { Widened } from "#client/words/area.ts";
import type { CalendarBy } from "#shared/registrations.ts";

export const words = {
  title: "Into my calendar",
  how: "Whatever you choose, we write to you when a session is moved, cancelled or added.",
  choices: { invites: "By email", feed: "Subscribed", both: "Both", none: "Not at all" } satisfies Record<
    CalendarBy,
    string
  >,
  hints: {
    invites: "Invitations; changes come by email",
    feed: "The address above; changes within hours",
    both: "Each session appears twice",
    none: "Nothing in your calendar",
  } satisfies Record<CalendarBy, string>,
  doubles: "With both, most calendars show each session twice. Choose one, unless you want that.",
  done: {
    invites: "Your invitations are on the way.",
    feed: "Subscribe with the address above. Invitations sent earlier are withdrawn by email.",
    both: "Your invitations are on the way.",
    none: "Invitations sent earlier are withdrawn by email.",
  } satisfies Record<CalendarBy, string>,
};

export type CalendarChoiceWords = Widened<typeof words>;
