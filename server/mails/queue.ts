import type { Tx } from "#db/engine.ts";
import { dropMail, insertMails, type MailRow } from "#server/mails/store.ts";
import { hasAddress } from "#shared/mail-address.ts";
import { type MailSaying, mailSaying, type PlainMailKind } from "#shared/mail-kinds.ts";
import { newId } from "#shared/new-id.ts";
import type { Lang } from "#shared/texts.ts";

export type MailToQueue = (
  | Exclude<MailSaying, { kind: PlainMailKind }>
  | { kind: PlainMailKind; values?: undefined }
) & {
  /** Given where a repeated command must not write twice; a row that is there already stays as it is. */
  id?: string;
  eventId: string | null;
  to: string;
  lang: Lang;
  /** The registration or team member whom it is for. */
  subjectId: string | null;
  /** Who has it written, where somebody does: `registration:<id>`, `staff:<id>`. */
  causedBy?: string | null;
  now: Temporal.Instant;
  /** Not before then: what comes until then is told along. */
  notBefore?: Temporal.Instant;
};

/**
 * To whoever has no address none is written (R15).
 * A mail is a row of the transaction that causes it, so neither exists without the other. Whoever
 * queues one announces `{ kind: "mail" }`, which wakes the outbox after the commit.
 */
export const queueMail = (tx: Tx, mail: MailToQueue): Promise<void> => queueMails(tx, [mail]);

/**
 * The link that somebody asks for may be nobody's. Then its row is written all the same and taken back
 * at once: the same queries are run, so that neither an answer nor its time tells who is known.
 */
export async function queueAskedMail(
  tx: Tx,
  mail: MailToQueue,
  { isFor }: { isFor: "somebody" | "nobody" },
): Promise<void> {
  const id = newId();
  await queueMail(tx, { ...mail, id });
  await dropMail(tx, isFor === "nobody" ? id : newId());
}

export const queueMails = (tx: Tx, mails: MailToQueue[]): Promise<void> =>
  insertMails(tx, mails.filter(({ to }) => hasAddress(to)).map(asQueued));

/** Such a row, in whatever comes of it. */
export const asQueued = (mail: MailToQueue): MailRow => {
  const { id = newId(), causedBy = null, now, notBefore = now, values = {}, ...rest } = mail;
  return {
    ...rest,
    ...mailSaying({ kind: mail.kind, values }),
    letterId: mail.kind === "letter" ? mail.values.letterId : null,
    id,
    causedBy,
    state: "queued",
    tries: 0,
    problem: null,
    queuedAt: now,
    nextTryAt: notBefore,
    sentAt: null,
  };
};
