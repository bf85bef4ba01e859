import { and, asc, count, desc, eq, exists, gt, inArray, isNull, lte, not, or, type SQL } from "drizzle-orm";
import { chunksOf } from "#db/chunks.ts";
import type { ReadTx, Tx } from "#db/engine.ts";
import { earliestFirst } from "#db/latest-first.ts";
import { letters, mails, registrations, stars } from "#db/schema.ts";
import type { Sight } from "#server/identity/rules.ts";
import { isInState, withoutAddress } from "#server/registrations/list-store.ts";
import type { RegistrationRow } from "#server/registrations/store.ts";
import type { Chosen } from "#shared/letters.ts";

export type LetterRow = typeof letters.$inferSelect;
type MailState = (typeof mails.$inferSelect)["state"];

export async function findLetter(tx: ReadTx, id: string): Promise<LetterRow | null> {
  const [found] = await tx.select().from(letters).where(eq(letters.id, id));
  return found ?? null;
}

export const lettersOfEvent = (tx: ReadTx, eventId: string): Promise<LetterRow[]> =>
  tx
    .select()
    .from(letters)
    .where(eq(letters.eventId, eventId))
    .orderBy(desc(letters.savedAt), desc(letters.id));

export const countLetters = (tx: ReadTx, eventId: string) => tx.$count(letters, eq(letters.eventId, eventId));

export async function insertLetter(tx: Tx, row: typeof letters.$inferInsert): Promise<LetterRow> {
  const [inserted] = await tx.insert(letters).values(row).returning();
  return inserted as LetterRow;
}

export async function changeLetter(
  tx: Tx,
  { id }: Pick<LetterRow, "id">,
  change: Partial<LetterRow>,
): Promise<LetterRow> {
  const [updated] = await tx.update(letters).set(change).where(eq(letters.id, id)).returning();
  return updated as LetterRow;
}

export async function deleteLetter(tx: Tx, { id }: Pick<LetterRow, "id">): Promise<void> {
  await tx.delete(letters).where(eq(letters.id, id));
}

/** Which letters are to go by now. */
export async function lettersToGo(tx: ReadTx, now: Temporal.Instant): Promise<string[]> {
  const rows = await tx
    .select({ id: letters.id })
    .from(letters)
    .where(and(eq(letters.state, "planned"), lte(letters.startsAt, now)))
    .orderBy(asc(letters.startsAt), asc(letters.id));
  return rows.map(({ id }) => id);
}

/** How many mails of these letters are in which state. */
export async function mailsOfLetters(tx: ReadTx, ids: string[]) {
  const counts = new Map<string | null, Partial<Record<MailState, number>>>();
  for (const chunk of chunksOf(ids))
    for (const row of await tx
      .select({ id: mails.letterId, state: mails.state, count: count() })
      .from(mails)
      .where(inArray(mails.letterId, chunk))
      .groupBy(mails.letterId, mails.state))
      counts.set(row.id, { ...counts.get(row.id), [row.state]: row.count });
  return counts;
}

/** The next few that wait leave no trace; answers whether there may be more. */
export async function dropWaitingOf(tx: Tx, letterId: string, limit: number): Promise<boolean> {
  const rows = await tx
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.letterId, letterId), eq(mails.state, "queued")))
    .limit(limit);
  const ids = rows.map(({ id }) => id);
  for (const chunk of chunksOf(ids)) await tx.delete(mails).where(inArray(mails.id, chunk));
  return ids.length === limit;
}

interface Meant {
  eventId: string;
  chosen: Chosen;
  /** The guests whose address its sender reads (A16). */
  reach: Sight;
}

/** Whom a letter is for. */
function isMeant(tx: ReadTx, { eventId, chosen, reach }: Meant, now: Temporal.Instant): SQL | undefined {
  const { mode, hostId, state, lang, sessionId } = chosen;
  const of = registrations;
  return and(
    eq(of.eventId, eventId),
    isNull(of.erasingSince),
    state ? isInState(state, now) : or(isInState("confirmed", now), isInState("waitlisted", now)),
    mode ? eq(of.mode, mode) : undefined,
    hostId ? eq(of.hostId, hostId) : undefined,
    lang ? eq(of.lang, lang) : undefined,
    sessionId ? exists(starsOf(tx, sessionId)) : undefined,
    isWithin(reach),
  );
}

const starsOf = (tx: ReadTx, sessionId: string) =>
  tx
    .select()
    .from(stars)
    .where(and(eq(stars.registrationId, registrations.id), eq(stars.sessionId, sessionId)));

function isWithin(reach: Sight): SQL | undefined {
  if (reach === "all") return undefined;
  const mailOf = reach === "all but mail" ? [] : [...reach.mailOf];
  return or(isNull(registrations.hostId), inArray(registrations.hostId, mailOf));
}

/** How many a letter reaches, by their languages, and how many of those who are meant have no address. */
export async function countMeant(tx: ReadTx, meant: Meant, now: Temporal.Instant) {
  const byLang = await tx
    .select({ lang: registrations.lang, count: count() })
    .from(registrations)
    .where(and(isMeant(tx, meant, now), not(withoutAddress)))
    .groupBy(registrations.lang)
    .orderBy(asc(registrations.lang));
  return {
    people: byLang.reduce((sum, each) => sum + each.count, 0),
    withoutAddress: await tx.$count(registrations, and(isMeant(tx, meant, now), withoutAddress)),
    byLang,
  };
}

/** One of those whom it reaches, in the order in which they registered. */
export async function meantAt(
  tx: ReadTx,
  meant: Meant,
  nth: number,
  now: Temporal.Instant,
): Promise<RegistrationRow | null> {
  const [found] = await tx
    .select()
    .from(registrations)
    .where(and(isMeant(tx, meant, now), not(withoutAddress)))
    .orderBy(...earliestFirst({ at: registrations.registeredAt, id: registrations.id }))
    .limit(1)
    .offset(nth);
  return found ?? null;
}

/** Which of these are meant. */
export async function meantAmong(
  tx: ReadTx,
  meant: Meant,
  ids: string[],
  now: Temporal.Instant,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const chunk of chunksOf(ids))
    for (const { id } of await tx
      .select({ id: registrations.id })
      .from(registrations)
      .where(and(inArray(registrations.id, chunk), isMeant(tx, meant, now))))
      found.add(id);
  return found;
}

/** When the `nth` letter of an event, counted from the latest, goes within the span; null where there are fewer. */
export async function startsWithin(
  tx: ReadTx,
  eventId: string,
  { since, until }: { since: Temporal.Instant; until: Temporal.Instant },
  nth: number,
): Promise<Temporal.Instant | null> {
  const [found] = await tx
    .select({ at: letters.startsAt })
    .from(letters)
    .where(and(eq(letters.eventId, eventId), gt(letters.startsAt, since), lte(letters.startsAt, until)))
    .orderBy(desc(letters.startsAt))
    .limit(1)
    .offset(nth - 1);
  return found?.at ?? null;
}
