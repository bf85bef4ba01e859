import { index, instant, json, table, text } from "#db/dialect.ts";
import { events } from "#db/schema/events.ts";
import { id } from "#db/schema/keys.ts";
import type { AuditSubject } from "#shared/audit.ts";

export const audit = table(
  "audit",
  {
    id: id(),
    /** Null: it is about the whole server, its team members and their founders. */
    eventId: text("event_id").references(() => events.id),
    at: instant("at").notNull(),
    who: text("who").notNull(),
    /** Two people may have one name. Kept as they were: who did it may be gone. Null in older lines. */
    whoId: text("who_id"),
    whoEmail: text("who_email"),
    command: text("command").notNull(),
    subject: json<AuditSubject>("subject").notNull(),
  },
  (t) => [index("audit_by_event").on(t.eventId, t.at, t.id)],
);
