import { eq, inArray, isNotNull } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { erasures, events, registrations, retention } from "#db/schema.ts";

export type Erasure = typeof erasures.$inferSelect;
export type Retention = typeof retention.$inferSelect;

export async function insertErasures(tx: Tx, rows: Erasure[]): Promise<void> {
  if (rows.length > 0) await tx.insert(erasures).values(rows).onConflictDoNothing();
}

export const allErasures = (tx: ReadTx): Promise<Erasure[]> => tx.select().from(erasures);

export const countErasures = (tx: ReadTx, eventId: string): Promise<number> =>
  tx.$count(erasures, eq(erasures.eventId, eventId));

/** Those of these ids who stand in the list all the same, as after a restore. */
export async function stillThere(tx: ReadTx, ids: string[]) {
  return ids.length === 0 ? [] : tx.select().from(registrations).where(inArray(registrations.id, ids));
}

/** Those who wait for nothing but their last mail. */
export const leaving = (tx: ReadTx) =>
  tx.select().from(registrations).where(isNotNull(registrations.erasingSince));

export const registrationsLeft = (tx: ReadTx, eventId: string): Promise<number> =>
  tx.$count(registrations, eq(registrations.eventId, eventId));

/** Some of an event's people, in no order that matters. */
export const somePeople = (tx: ReadTx, eventId: string, countMax: number) =>
  tx.select().from(registrations).where(eq(registrations.eventId, eventId)).limit(countMax);

export const everyEvent = (tx: ReadTx) => tx.select().from(events);

export async function retentionOf(tx: ReadTx, eventId: string): Promise<Retention | null> {
  const [found] = await tx.select().from(retention).where(eq(retention.eventId, eventId));
  return found ?? null;
}

export async function putRetention(tx: Tx, row: Retention): Promise<void> {
  const { noticedAt, erasesAt } = row;
  await tx
    .insert(retention)
    .values(row)
    .onConflictDoUpdate({ target: retention.eventId, set: { noticedAt, erasesAt } });
}

export async function dropRetention(tx: Tx, eventId: string): Promise<void> {
  await tx.delete(retention).where(eq(retention.eventId, eventId));
}
