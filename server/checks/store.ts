import { and, eq, gt, inArray } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { checks, rooms, signIns, staff } from "#db/schema.ts";
import type { Decidable } from "#shared/checks.ts";

/** What organizers have decided, by whom as far as they are known still. */
export async function decisionsOf(tx: ReadTx, eventId: string) {
  const rows = await tx
    .select({ point: checks.point, at: checks.at, name: staff.name, email: staff.email })
    .from(checks)
    .leftJoin(staff, eq(staff.id, checks.staffId))
    .where(eq(checks.eventId, eventId));
  return new Map(
    rows.map(({ point, at, name, email }) => [point, { who: name || email || "", at: at.toString() }]),
  );
}

export async function putDecision(tx: Tx, decision: typeof checks.$inferInsert): Promise<void> {
  await tx.insert(checks).values(decision).onConflictDoNothing();
}

export async function dropDecision(tx: Tx, eventId: string, point: Decidable): Promise<void> {
  await tx.delete(checks).where(and(eq(checks.eventId, eventId), eq(checks.point, point)));
}

/** Whether a hall screen of the event is open, or was until its link ended. */
export async function hasScreen(tx: ReadTx, eventId: string, now: Temporal.Instant): Promise<boolean> {
  const own = tx.select({ id: rooms.id }).from(rooms).where(eq(rooms.eventId, eventId));
  const [found] = await tx
    .select({ id: signIns.id })
    .from(signIns)
    .where(and(eq(signIns.kind, "screen"), inArray(signIns.subjectId, own), gt(signIns.expiresAt, now)))
    .limit(1);
  return found !== undefined;
}

export async function roomsWithoutStage(tx: ReadTx, eventId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ id: rooms.id, list: rooms.stageList })
    .from(rooms)
    .where(eq(rooms.eventId, eventId));
  return new Set(rows.filter(({ list }) => list.stages.length === 0).map(({ id }) => id));
}
