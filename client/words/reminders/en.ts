import type { Widened } from "#client/words/area.ts";
import type { Reminders } from "#shared/registrations.ts";
import type { Mode } from "#shared/rooms.ts";

export const words = {
  title: "Reminders",
  wanted: {
    onsite: "We email you a reminder on the day before.",
    online: "We email you a reminder on the day before, and one an hour before it begins.",
  } satisfies Record<Mode, string>,
  declined: "We email you no reminders.",
  /** What a press does. */
  choose: { wanted: "Remind me", declined: "No reminders" } satisfies Record<Reminders, string>,
  chosen: {
    wanted: "We remind you by email.",
    declined: "You get no reminders.",
  } satisfies Record<Reminders, string>,
};

export type RemindersWords = Widened<typeof words>;
