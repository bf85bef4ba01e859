import { and, asc, desc, eq, gt, gte, inArray, isNull, lte } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { registrations, takings } from "#db/schema.ts";
import type { RegistrationRow } from "#server/registrations/store.ts";
import { limits } from "#shared/limits.ts";

export type TakingRow = typeof takings.$inferSelect;

/** They hold a general seat or wait for one, and nothing says that anybody is behind them. */
const untouched = (eventId: string) =>
  and(
    eq(registrations.eventId, eventId),
    eq(registrations.group, "general"),
    inArray(registrations.state, ["confirmed", "waitlisted"]),
    isNull(registrations.provenAt),
    isNull(registrations.touchedAt),
    isNull(registrations.erasingSince),
  );

export async function untouchedTimes(tx: ReadTx, eventId: string): Promise<Temporal.Instant[]> {
  const rows = await tx
    .select({ at: registrations.registeredAt })
    .from(registrations)
    .where(untouched(eventId))
    .orderBy(asc(registrations.registeredAt));
  return rows.map(({ at }) => at);
}

/** Where there are more than are taken at once, those who wait come first: no seat that is taken goes to one of them. */
export async function untouchedBetween(
  tx: ReadTx,
  eventId: string,
  { from, until }: { from: Temporal.Instant; until: Temporal.Instant },
): Promise<RegistrationRow[]> {
  const first = (state: RegistrationRow["state"], limit: number) =>
    tx
      .select()
      .from(registrations)
      .where(
        and(
          untouched(eventId),
          eq(registrations.state, state),
          gte(registrations.registeredAt, from),
          lte(registrations.registeredAt, until),
        ),
      )
      .orderBy(asc(registrations.registeredAt), asc(registrations.id))
      .limit(limit);
  const waiting = await first("waitlisted", limits.takenAtOnceMax);
  const seated = await first("confirmed", limits.takenAtOnceMax - waiting.length);
  return [...waiting, ...seated].toSorted(
    (a, b) => Temporal.Instant.compare(a.registeredAt, b.registeredAt) || (a.id < b.id ? -1 : 1),
  );
}

export async function insertTaking(tx: Tx, taking: typeof takings.$inferInsert): Promise<TakingRow> {
  const [row] = await tx.insert(takings).values(taking).returning();
  return row as TakingRow;
}

export async function takingById(tx: ReadTx, id: string): Promise<TakingRow | null> {
  const [found] = await tx.select().from(takings).where(eq(takings.id, id));
  return found ?? null;
}

export const takingsSince = (tx: ReadTx, eventId: string, since: Temporal.Instant): Promise<TakingRow[]> =>
  tx
    .select()
    .from(takings)
    .where(and(eq(takings.eventId, eventId), gt(takings.at, since)))
    .orderBy(desc(takings.at));

export async function setGivenBack(tx: Tx, id: string, at: Temporal.Instant): Promise<TakingRow> {
  const [row] = await tx.update(takings).set({ givenBackAt: at }).where(eq(takings.id, id)).returning();
  return row as TakingRow;
}
