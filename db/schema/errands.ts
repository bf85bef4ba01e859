import { index, instant, integer, json, table, text } from "#db/dialect.ts";
import { eventId } from "#db/schema/events.ts";
import { id } from "#db/schema/keys.ts";
import type { KindsLike } from "#shared/mail-kinds.ts";
import type { Mode } from "#shared/rooms.ts";

/** What is done for many, and with what. */
export type ErrandSaying =
  | { kind: "mail-changes"; values: { since: number; notBefore: string } }
  | { kind: "mail-cancellation"; values: Record<string, never> }
  | { kind: "send-refused-again"; values: { reason: string } }
  | { kind: "promote"; values: { mode: Mode } }
  | { kind: "end-waits"; values: Record<string, never> }
  | { kind: "write-letter"; values: { letterId: string } }
  | { kind: "drop-letter"; values: { letterId: string } }
  | { kind: "remind"; values: { kind: KindsLike<"reminder">; at: string } };

/**
 * What a command has begun and is still to be done for the rest of an event's people, piece by piece;
 * gone when it is done. Those of one event are done in the order in which they were left.
 */
export const errands = table(
  "errands",
  {
    id: id(),
    eventId: eventId(),
    /** In which order those of an event were left. */
    place: integer("place").notNull(),
    kind: text("kind").$type<ErrandSaying["kind"]>().notNull(),
    values: json<ErrandSaying["values"]>("errand_values").notNull(),
    /** Behind what it goes on: a person, by when they registered, or a mail; null: from the first on. */
    cursor: json<{ at: string; id: string }>("cursor"),
    /** When the command was given. Whoever came later is not meant. */
    at: instant("at").notNull(),
  },
  (t) => [index("errands_by_event").on(t.eventId, t.place)],
);
