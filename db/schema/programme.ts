import { document, index, instant, integer, json, table, text, uniqueIndex } from "#db/dialect.ts";
import { eventId } from "#db/schema/events.ts";
import { id } from "#db/schema/keys.ts";
import type { Announcement } from "#shared/announcements.ts";
import type { MovedAt } from "#shared/live.ts";

export const people = table(
  "people",
  { id: id(), eventId: eventId(), details: document("person", "details").notNull() },
  (t) => [index("people_by_event").on(t.eventId)],
);

export const rooms = table(
  "rooms",
  {
    id: id(),
    eventId: eventId(),
    slug: text("slug").notNull(),
    details: document("room", "details").notNull(),
    /** Advanced with every durable change in the room; the changed thing carries its value. */
    clock: integer("clock").notNull().default(0),
    /** When something of each kind changed last; what the room has never held is not named. */
    movedAt: json<MovedAt>("moved_at").notNull().default({}),
    nowSessionId: text("now_session_id"),
    nowItemId: text("now_item_id"),
    stageList: document("stages", "stages").notNull(),
    /** The link of the hall screen: who made this one, and when; nobody made the first. */
    screenGeneration: integer("screen_generation").notNull().default(1),
    screenMadeBy: text("screen_made_by"),
    screenMadeAt: instant("screen_made_at"),
  },
  (t) => [uniqueIndex("rooms_by_slug").on(t.eventId, t.slug)],
);

export const roomId = () =>
  text("room_id")
    .notNull()
    .references(() => rooms.id);

export const sessions = table(
  "sessions",
  { id: id(), eventId: eventId(), details: document("session", "details").notNull() },
  (t) => [index("sessions_by_event").on(t.eventId)],
);

export const releases = table(
  "releases",
  {
    /** Never used for another content, so that what was read under it stays true. */
    id: id(),
    eventId: eventId(),
    number: integer("number").notNull(),
    programme: document("release", "programme").notNull(),
    /** By whom, and which earlier one it brought back. */
    madeBy: text("made_by"),
    putsBack: integer("puts_back"),
  },
  (t) => [uniqueIndex("releases_by_number").on(t.eventId, t.number)],
);

export const announcements = table(
  "announcements",
  {
    id: id(),
    eventId: eventId(),
    /** What was withdrawn is kept, so that taking that back is as if nothing had been. */
    state: text("state").$type<"published" | "withdrawn">().notNull(),
    text: json<Announcement["text"]>("text").notNull(),
    version: integer("version").notNull(),
    publishedAt: instant("published_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [index("announcements_standing").on(t.eventId, t.state, t.publishedAt, t.id)],
);
