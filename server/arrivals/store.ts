import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { ReadTx } from "#db/engine.ts";
import { registrations } from "#db/schema.ts";
import type { Arrival } from "#shared/arrivals.ts";

/** Who has come, the first of them first. */
export async function arrivalsOf(tx: ReadTx, eventId: string): Promise<Arrival[]> {
  const rows = await tx
    .select({ id: registrations.id, hostId: registrations.hostId, at: registrations.arrivedAt })
    .from(registrations)
    .where(and(eq(registrations.eventId, eventId), isNotNull(registrations.arrivedAt)))
    .orderBy(asc(registrations.arrivedAt), asc(registrations.id));
  return rows.flatMap(({ id, hostId, at }) => (at ? [{ id, hostId, at: at.toString() }] : []));
}
