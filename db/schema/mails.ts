import { document, index, instant, integer, table, text } from "#db/dialect.ts";
import { events } from "#db/schema/events.ts";
import { id } from "#db/schema/keys.ts";
import type { MailKind } from "#shared/mail-kinds.ts";
import type { Lang } from "#shared/texts.ts";

/** The outbox. Values are what the template needs; links are made when the mail is. */
export const mails = table(
  "mails",
  {
    id: id(),
    eventId: text("event_id").references(() => events.id),
    kind: text("kind").$type<MailKind>().notNull(),
    to: text("to_address").notNull(),
    lang: text("lang").$type<Lang>().notNull(),
    /** The registration or team member whom it is for. */
    subjectId: text("subject_id"),
    values: document("mail", "mail_values").notNull(),
    /** The letter of the team that it brings. */
    letterId: text("letter_id"),
    /** Who had it written, as `registration:<id>` or `staff:<id>`; null where nobody in particular did. */
    causedBy: text("caused_by"),
    state: text("state").$type<"queued" | "sending" | "sent" | "failed">().notNull(),
    tries: integer("tries").notNull().default(0),
    problem: text("problem"),
    queuedAt: instant("queued_at").notNull(),
    nextTryAt: instant("next_try_at").notNull(),
    sentAt: instant("sent_at"),
  },
  (t) => [
    index("mails_due").on(t.state, t.nextTryAt),
    index("mails_by_event").on(t.eventId, t.queuedAt),
    index("mails_by_subject").on(t.subjectId, t.kind),
    index("mails_by_cause").on(t.causedBy, t.queuedAt),
    index("mails_by_letter").on(t.letterId, t.state),
    index("mails_sent").on(t.kind, t.state, t.sentAt), // how many letters have left within the hour
    index("mails_by_address").on(t.to, t.queuedAt), // each link that is asked for counts those before it
  ],
);
