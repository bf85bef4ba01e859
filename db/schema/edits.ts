import { index, instant, integer, table, text } from "#db/dialect.ts";
import { eventId } from "#db/schema/events.ts";
import { id } from "#db/schema/keys.ts";
import type { EditNoun } from "#shared/edits.ts";

/** What one command changed, and who sent it; taken back as one. */
export const editGroups = table(
  "edit_groups",
  {
    id: id(),
    eventId: eventId(),
    at: instant("at").notNull(),
    who: text("who").notNull(),
    staffId: text("staff_id").notNull(),
    command: text("command").notNull(),
    /** The group that this one takes back. */
    undoes: text("undoes"),
    /** The group by which this one is taken back, as long as it is. */
    undoneBy: text("undone_by"),
  },
  (t) => [index("edit_groups_by_event").on(t.eventId, t.at, t.id)],
);

/** A document before and after, each with its shape; null where there was none. */
export const edits = table(
  "edits",
  {
    id: id(),
    eventId: eventId(),
    groupId: text("group_id")
      .notNull()
      .references(() => editGroups.id),
    /** In the order in which they were made. */
    place: integer("place").notNull(),
    noun: text("noun").$type<EditNoun>().notNull(),
    thingId: text("thing_id").notNull(),
    before: text("before"),
    after: text("after"),
  },
  (t) => [index("edits_by_group").on(t.groupId, t.place), index("edits_by_thing").on(t.eventId, t.thingId)],
);
