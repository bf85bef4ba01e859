import { and, eq } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { sessions } from "#db/schema.ts";
import { Refused } from "#shared/refusal.ts";
import type { Session } from "#shared/sessions.ts";

export async function sessionsOfEvent(tx: ReadTx, eventId: string): Promise<Session[]> {
  const rows = await tx
    .select({ details: sessions.details })
    .from(sessions)
    .where(eq(sessions.eventId, eventId));
  return rows
    .map((row) => row.details)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));
}

export const countSessions = (tx: ReadTx, eventId: string) =>
  tx.$count(sessions, eq(sessions.eventId, eventId));

export async function findSession(tx: ReadTx, eventId: string, id: string): Promise<Session | null> {
  const [found] = await tx
    .select({ details: sessions.details })
    .from(sessions)
    .where(and(eq(sessions.eventId, eventId), eq(sessions.id, id)));
  return found?.details ?? null;
}

export async function putSession(tx: Tx, eventId: string, details: Session) {
  const put = await tx
    .insert(sessions)
    .values({ id: details.id, eventId, details })
    .onConflictDoUpdate({ target: sessions.id, set: { details }, setWhere: eq(sessions.eventId, eventId) })
    .returning({ id: sessions.id });
  if (put.length === 0) throw new Refused("not-found"); // an id of another event's
}

export async function dropSession(tx: Tx, eventId: string, id: string): Promise<boolean> {
  const dropped = await tx
    .delete(sessions)
    .where(and(eq(sessions.eventId, eventId), eq(sessions.id, id)))
    .returning({ id: sessions.id });
  return dropped.length > 0;
}
