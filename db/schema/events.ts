import { bytes, document, instant, integer, json, primaryKey, table, text } from "#db/dialect.ts";
import { id } from "#db/schema/keys.ts";
import type { Decidable } from "#shared/checks.ts";
import type { EventState } from "#shared/events.ts";
import type { AddressesFor } from "#shared/grants.ts";
import type { PasskeysFor } from "#shared/signins.ts";
import type { Topic } from "#shared/topics.ts";

export const events = table("events", {
  id: id(),
  slug: text("slug").notNull().unique(),
  state: text("state").$type<EventState>().notNull(),
  details: document("event", "details").notNull(),
  createdAt: instant("created_at").notNull(),
  /** Whose roles count only with a second factor. */
  passkeysFor: text("passkeys_for").$type<PasskeysFor>().notNull().default("nobody"),
  /** To which hosts' organizers its guests' addresses are shown. */
  addressesFor: text("addresses_for").$type<AddressesFor>().notNull().default("own-host"),
});

export const eventId = () =>
  text("event_id")
    .notNull()
    .references(() => events.id);

/** The clock of an event as its organizers see it; beside the event, which it would otherwise write anew. */
export const desks = table("desks", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id),
  clock: integer("clock").notNull(),
  /** When each topic moved last. */
  movedAt: json<Partial<Record<Topic, number>>>("moved_at").notNull(),
});

export const pictures = table("pictures", {
  id: id(),
  eventId: eventId(),
  type: text("type").notNull(),
  bytes: bytes("bytes").notNull(),
  width: integer("width").notNull(),
  height: integer("height").notNull(),
});

/** What organizers have decided of the check-list: it stays as it is. */
export const checks = table(
  "checks",
  {
    eventId: eventId(),
    point: text("point").$type<Decidable>().notNull(),
    /** Told by name as long as the server knows them. */
    staffId: text("staff_id").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.point] })],
);

/** How far an event's own span has come: the notice first, and a week later what it said. */
export const retention = table("retention", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id),
  noticedAt: instant("noticed_at").notNull(),
  /** What the notice said. */
  erasesAt: instant("erases_at").notNull(),
});
