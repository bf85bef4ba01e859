import { and, eq, inArray, type SQL } from "drizzle-orm";
import { mayHold } from "#db/dialect.ts";
import type { ReadTx } from "#db/engine.ts";
import { sessions } from "#db/schema.ts";
import type { Journaled } from "#server/journal/journal.ts";
import { Refused } from "#shared/refusal.ts";
import type { Session } from "#shared/sessions.ts";

export const sessionsOfEvent = (tx: ReadTx, eventId: string): Promise<Session[]> =>
  sessionsWhere(tx, eq(sessions.eventId, eventId));

/** Those in which this id stands, wherever: all others are looked through by the database, and not read. */
export const sessionsNaming = (tx: ReadTx, eventId: string, id: string): Promise<Session[]> =>
  sessionsWhere(tx, and(eq(sessions.eventId, eventId), mayHold(sessions.details, id)));

async function sessionsWhere(tx: ReadTx, which: SQL | undefined): Promise<Session[]> {
  const rows = await tx.select({ details: sessions.details }).from(sessions).where(which);
  return rows
    .map((row) => row.details)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));
}

export const countSessions = (tx: ReadTx, eventId: string) =>
  tx.$count(sessions, eq(sessions.eventId, eventId));

/** Those of these that are there. */
export const sessionsWith = (tx: ReadTx, eventId: string, ids: readonly string[]): Promise<Session[]> =>
  sessionsWhere(tx, and(eq(sessions.eventId, eventId), inArray(sessions.id, [...ids])));

export async function findSession(tx: ReadTx, eventId: string, id: string): Promise<Session | null> {
  const [found] = await tx
    .select({ details: sessions.details })
    .from(sessions)
    .where(and(eq(sessions.eventId, eventId), eq(sessions.id, id)));
  return found?.details ?? null;
}

export async function putSession(
  { tx, journal }: Journaled,
  eventId: string,
  details: Session,
  before: Session | null,
) {
  journal.edits.push({ noun: "session", id: details.id, before, after: details });
  const put = await tx
    .insert(sessions)
    .values({ id: details.id, eventId, details })
    .onConflictDoUpdate({ target: sessions.id, set: { details }, setWhere: eq(sessions.eventId, eventId) })
    .returning({ id: sessions.id });
  if (put.length === 0) throw new Refused("not-found"); // an id of another event's
}

/** New ones, by one statement. */
export async function addSessions({ tx, journal }: Journaled, eventId: string, added: readonly Session[]) {
  if (added.length === 0) return;
  for (const after of added) journal.edits.push({ noun: "session", id: after.id, before: null, after });
  const put = await tx
    .insert(sessions)
    .values(added.map((details) => ({ id: details.id, eventId, details })))
    .onConflictDoNothing()
    .returning({ id: sessions.id });
  if (put.length < added.length) throw new Refused("not-found"); // an id of another event's
}

export async function dropSession({ tx, journal }: Journaled, eventId: string, before: Session) {
  const { id } = before;
  journal.edits.push({ noun: "session", id, before, after: null });
  await tx.delete(sessions).where(and(eq(sessions.eventId, eventId), eq(sessions.id, id)));
}
