import { index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "#db/dialect.ts";
import { id } from "#db/schema/keys.ts";
import { roomId } from "#db/schema/programme.ts";
import type { ShowThingKind } from "#shared/live.ts";
import type { Action, RunningOrder, ShowForm } from "#shared/shows.ts";

const form = () => text("form").$type<ShowForm>().notNull();

/** Where a room's show is driven from; a rehearsal has one of its own. */
export const consoles = table(
  "consoles",
  {
    roomId: roomId(),
    form: form(),
    /** Advanced with whatever its crew is told. */
    clock: integer("clock").notNull().default(0),
    movedAt: json<Partial<Record<ShowThingKind, number>>>("moved_at").notNull(),
    /** The show that is followed now; null: none has begun. */
    showId: text("show_id"),
    driverId: text("driver_id"),
    driverName: text("driver_name"),
    drivenSince: instant("driven_since"),
  },
  (t) => [primaryKey({ columns: [t.roomId, t.form] })],
);

export const shows = table(
  "shows",
  {
    id: id(),
    roomId: roomId(),
    form: form(),
    /** As the event's clock counts it. */
    day: text("day").notNull(),
    /** What it was begun with. */
    order: json<RunningOrder>("running_order").notNull(),
    begunAt: instant("begun_at").notNull(),
    /** How far its clock is ahead of the world's: 0 but for a rehearsal. */
    aheadSeconds: integer("ahead_seconds").notNull().default(0),
  },
  (t) => [index("shows_by_room").on(t.roomId, t.form, t.day)],
);

/** Whatever was done, in order; nothing of it is changed or taken out again. */
export const showActions = table(
  "show_actions",
  {
    id: id(),
    showId: text("show_id")
      .notNull()
      .references(() => shows.id),
    place: integer("place").notNull(),
    action: json<Action>("action").notNull(),
    staffId: text("staff_id").notNull(),
    takenAt: instant("taken_at").notNull(),
  },
  (t) => [uniqueIndex("show_actions_by_place").on(t.showId, t.place)],
);
