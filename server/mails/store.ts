import { and, asc, desc, eq, gt, inArray, isNotNull, lte, min, notInArray, type SQL } from "drizzle-orm";
import { chunksOf } from "#db/chunks.ts";
import type { ReadTx, Tx } from "#db/engine.ts";
import { after, earliestFirst, type RowPlace } from "#db/latest-first.ts";
import { preparedInsert } from "#db/prepared.ts";
import { mails, registrations } from "#db/schema.ts";
import { type MailKind, type MailSaying, mailSaying } from "#shared/mail-kinds.ts";

type Row = typeof mails.$inferSelect;
export type MailRow = Omit<Row, "kind" | "values"> & MailSaying;
export type MailOf<K extends MailKind> = Extract<MailRow, { kind: K }>;
const toMail = (row: Row): MailRow => ({ ...row, ...mailSaying(row) });
export type RegistrationRow = typeof registrations.$inferSelect;
export type InformedOf = NonNullable<RegistrationRow["informedOf"]>;

const insertOne = preparedInsert(mails, (tx, row) => tx.insert(mails).values(row).onConflictDoNothing());

/** Rows that are there already stay as they are. */
export async function insertMails(tx: Tx, rows: MailRow[]): Promise<void> {
  const [only] = rows;
  if (only && rows.length === 1) return void (await insertOne(tx, only));
  for (const chunk of chunksOf(rows)) await tx.insert(mails).values(chunk).onConflictDoNothing();
}

/** A mail that is being sent holds its `nextTryAt` as a lease: once past, whoever held it has died. */
const due = (now: Temporal.Instant) =>
  and(inArray(mails.state, ["queued", "sending"]), lte(mails.nextTryAt, now));

interface Due {
  now: Temporal.Instant;
  /** These overtake all others. */
  first: MailKind[];
  /** And these come after all others, or wait. */
  last: MailKind[];
  lastWait: boolean;
  limit: number;
}

export async function dueMailIds(tx: ReadTx, { now, first, last, lastWait, limit }: Due): Promise<string[]> {
  const rows = await tx
    .select({ id: mails.id })
    .from(mails)
    .where(lastWait ? and(due(now), notInArray(mails.kind, last)) : due(now))
    .orderBy(desc(inArray(mails.kind, first)), asc(inArray(mails.kind, last)), asc(mails.nextTryAt))
    .limit(limit);
  return rows.map((row) => row.id);
}

export async function nextDueAt(tx: ReadTx, butFor: MailKind[]): Promise<Temporal.Instant | null> {
  const [row] = await tx
    .select({ at: min(mails.nextTryAt) })
    .from(mails)
    .where(and(inArray(mails.state, ["queued", "sending"]), notInArray(mails.kind, butFor)));
  return row?.at ?? null;
}

/** How many of these have left since then, or are under way. */
export async function countLeft(tx: ReadTx, kinds: MailKind[], since: Temporal.Instant): Promise<number> {
  const ofKinds = inArray(mails.kind, kinds);
  const left = await tx.$count(mails, and(ofKinds, eq(mails.state, "sent"), gt(mails.sentAt, since)));
  return left + (await tx.$count(mails, and(ofKinds, eq(mails.state, "sending"))));
}

/** Takes a due mail for this server alone, until the lease ends; null where another was faster. */
export async function claimMail(
  tx: Tx,
  { id, now, leaseEndsAt }: { id: string; now: Temporal.Instant; leaseEndsAt: Temporal.Instant },
): Promise<MailRow | null> {
  const [row] = await tx
    .select()
    .from(mails)
    .where(and(eq(mails.id, id), due(now)));
  if (!row) return null;
  const [claimed] = await tx
    .update(mails)
    .set({ state: "sending", tries: row.tries + 1, nextTryAt: leaseEndsAt })
    .where(and(eq(mails.id, id), eq(mails.tries, row.tries), due(now)))
    .returning();
  return claimed ? toMail(claimed) : null;
}

type Outcome = Partial<Pick<MailRow, "state" | "tries" | "problem" | "nextTryAt" | "sentAt">>;

/** Writes what became of a claimed mail, unless the lease ended meanwhile and another server took it. */
export async function settleMail(
  tx: Tx,
  claimed: Pick<MailRow, "id" | "tries">,
  outcome: Outcome,
): Promise<void> {
  await tx
    .update(mails)
    .set(outcome)
    .where(and(eq(mails.id, claimed.id), eq(mails.state, "sending"), eq(mails.tries, claimed.tries)));
}

/** Nobody needs it any more, and nothing went wrong: it leaves no trace. */
export async function dropMail(tx: Tx, id: string): Promise<void> {
  await tx.delete(mails).where(eq(mails.id, id));
}

/** What the mail is about to say is kept with it and with its person, before it is said. */
export async function keepInformedOf(
  tx: Tx,
  { mail, registration }: { mail: MailRow; registration: RegistrationRow },
  { values, informedOf }: { values: MailRow["values"]; informedOf: InformedOf },
): Promise<void> {
  await tx.update(mails).set({ values }).where(eq(mails.id, mail.id));
  await tx.update(registrations).set({ informedOf }).where(eq(registrations.id, registration.id));
}

/** The mails of a kind that wait for these people, by whom they are for. */
export async function waitingMails(tx: ReadTx, subjectIds: string[], kind: MailKind) {
  const waiting = new Map<string | null, { id: string }>();
  for (const chunk of chunksOf(subjectIds))
    for (const row of await tx
      .select({ id: mails.id, subjectId: mails.subjectId })
      .from(mails)
      .where(and(inArray(mails.subjectId, chunk), eq(mails.kind, kind), eq(mails.state, "queued"))))
      waiting.set(row.subjectId, row);
  return waiting;
}

export async function bringForward(tx: Tx, ids: string[], to: Temporal.Instant): Promise<void> {
  for (const chunk of chunksOf(ids))
    await tx
      .update(mails)
      .set({ nextTryAt: to })
      .where(and(inArray(mails.id, chunk), gt(mails.nextTryAt, to)));
}

interface Page {
  eventId: string;
  state: MailRow["state"] | null;
  registrationId: string | null;
  offset: number;
  limit: number;
}

export async function mailsOf(tx: ReadTx, { eventId, state, registrationId, offset, limit }: Page) {
  const wanted = and(
    eq(mails.eventId, eventId),
    state ? eq(mails.state, state) : undefined,
    registrationId ? eq(mails.subjectId, registrationId) : undefined,
  );
  const rows = await tx
    .select()
    .from(mails)
    .where(wanted)
    .orderBy(desc(mails.queuedAt), desc(mails.id))
    .limit(limit)
    .offset(offset);
  const total = await tx.$count(mails, wanted);
  return { rows: rows.map(toMail), total, failed: await countFailed(tx, eventId) };
}

export const countFailed = (tx: ReadTx, eventId: string) =>
  tx.$count(mails, and(eq(mails.eventId, eventId), eq(mails.state, "failed")));

export async function findMail(tx: ReadTx, eventId: string, id: string): Promise<MailRow | null> {
  const [found] = await tx
    .select()
    .from(mails)
    .where(and(eq(mails.eventId, eventId), eq(mails.id, id)));
  return found ? toMail(found) : null;
}

export async function queueAgain(tx: Tx, id: string, to: string, now: Temporal.Instant): Promise<void> {
  await tx
    .update(mails)
    .set({ state: "queued", to, tries: 0, problem: null, nextTryAt: now })
    .where(eq(mails.id, id));
}

interface Refused {
  eventId: string;
  /** What their rows say. */
  reason: string;
  behind: RowPlace | null;
  limit: number;
}

/** The next of those that were refused for this reason, once it is none any more; answers the last of them. */
export async function queueRefusedAgain(
  tx: Tx,
  { eventId, reason, behind, limit }: Refused,
  now: Temporal.Instant,
): Promise<RowPlace | null> {
  const columns = { at: mails.queuedAt, id: mails.id };
  const rows = await tx
    .select(columns)
    .from(mails)
    .where(
      and(
        eq(mails.eventId, eventId),
        eq(mails.state, "failed"),
        eq(mails.problem, reason),
        behind ? after(columns, behind) : undefined,
      ),
    )
    .orderBy(...earliestFirst(columns))
    .limit(limit);
  for (const chunk of chunksOf(rows.map(({ id }) => id)))
    await tx
      .update(mails)
      .set({ state: "queued", tries: 0, problem: null, nextTryAt: now })
      .where(inArray(mails.id, chunk));
  return rows.length < limit ? null : (rows.at(-1) ?? null);
}

/** When mails of these kinds were written to an address since then, whatever became of them: the `nth`, counted from the latest. */
export const mailedSince = (
  tx: ReadTx,
  to: string,
  kinds: MailKind[],
  since: Temporal.Instant,
  nth: number,
): Promise<Temporal.Instant | null> =>
  nthLatest(tx, and(eq(mails.to, to), inArray(mails.kind, kinds), gt(mails.queuedAt, since)), nth);

/** As above, by who had them written. */
export const causedSince = (
  tx: ReadTx,
  causedBy: string,
  kinds: MailKind[] | null,
  since: Temporal.Instant,
  nth: number,
): Promise<Temporal.Instant | null> => {
  const ofKinds = kinds ? inArray(mails.kind, kinds) : undefined;
  return nthLatest(tx, and(eq(mails.causedBy, causedBy), ofKinds, gt(mails.queuedAt, since)), nth);
};

/** As above, by whomever, in one event. */
export const causedInEvent = (
  tx: ReadTx,
  eventId: string,
  since: Temporal.Instant,
  nth: number,
): Promise<Temporal.Instant | null> =>
  nthLatest(tx, and(eq(mails.eventId, eventId), isNotNull(mails.causedBy), gt(mails.queuedAt, since)), nth);

async function nthLatest(tx: ReadTx, which: SQL | undefined, nth: number): Promise<Temporal.Instant | null> {
  const [found] = await tx
    .select({ at: mails.queuedAt })
    .from(mails)
    .where(which)
    .orderBy(desc(mails.queuedAt))
    .limit(1)
    .offset(nth - 1);
  return found?.at ?? null;
}

/** Whatever was written to somebody about an event. */
export const mailsAbout = (tx: ReadTx, eventId: string, subjectId: string): Promise<Row[]> =>
  tx
    .select()
    .from(mails)
    .where(and(eq(mails.eventId, eventId), eq(mails.subjectId, subjectId)))
    .orderBy(asc(mails.queuedAt));

export async function forgetMails(
  tx: Tx,
  { eventId, subjectId, address }: { eventId: string; subjectId: string; address: string },
): Promise<void> {
  // Each by its own index: together they would be looked for among all mails of the event.
  for (const theirs of [eq(mails.subjectId, subjectId), eq(mails.to, address)]) {
    const found = await tx.select({ id: mails.id, eventId: mails.eventId }).from(mails).where(theirs);
    const ids = found.flatMap((mail) => (mail.eventId === eventId ? [mail.id] : []));
    for (const some of chunksOf(ids)) await tx.delete(mails).where(inArray(mails.id, some));
  }
}

const waiting = ({ subjectId, kind }: { subjectId: string; kind: MailKind }) =>
  and(eq(mails.subjectId, subjectId), eq(mails.kind, kind), eq(mails.state, "queued"));

/** Whom this person's mails of this kind are to go to that have not gone yet. */
export async function addressesWaitedFor(
  tx: ReadTx,
  of: { subjectId: string; kind: MailKind },
): Promise<string[]> {
  const rows = await tx.select({ to: mails.to }).from(mails).where(waiting(of));
  return rows.map(({ to }) => to);
}

export async function dropWaiting(tx: Tx, of: { subjectId: string; kind: MailKind }): Promise<void> {
  await tx.delete(mails).where(waiting(of));
}

/** Whose mail of this kind still waits for its turn, or is under way. */
export async function stillOnTheirWay(tx: ReadTx, kind: MailKind): Promise<Set<string | null>> {
  const rows = await tx
    .select({ subjectId: mails.subjectId })
    .from(mails)
    .where(and(eq(mails.kind, kind), inArray(mails.state, ["queued", "sending"])));
  return new Set(rows.map(({ subjectId }) => subjectId));
}
