import { index, instant, integer, json, table, text } from "#db/dialect.ts";
import { eventId } from "#db/schema/events.ts";
import { id } from "#db/schema/keys.ts";
import type { Chosen } from "#shared/letters.ts";
import type { Texts } from "#shared/texts.ts";

/** The guests of all hosts, or of these and of none. */
type Reach = "all" | { mailOf: readonly string[] };

/** What organizers write to people of an event. Each mail of it is a row of the outbox that names it. */
export const letters = table(
  "letters",
  {
    id: id(),
    eventId: eventId(),
    chosen: json<Chosen>("chosen").notNull(),
    subject: json<Texts>("subject").notNull(),
    text: json<Texts>("letter_text").notNull(),
    version: integer("version").notNull(),
    state: text("state").$type<"draft" | "planned" | "begun" | "written" | "stopped">().notNull(),
    /** Whose guests it reaches, by the rights of whoever sent it; null while nobody has. */
    reach: json<Reach>("reach"),
    savedAt: instant("saved_at").notNull(),
    /** When it goes, or began to. */
    startsAt: instant("starts_at"),
    /** To how many it has been written, and how many of those who are meant have no address. */
    people: integer("people").notNull().default(0),
    withoutAddress: integer("without_address").notNull().default(0),
  },
  (t) => [
    index("letters_by_event").on(t.eventId, t.savedAt),
    index("letters_planned").on(t.state, t.startsAt),
  ],
);
