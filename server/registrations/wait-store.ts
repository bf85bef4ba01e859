import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { chunksOf } from "#db/chunks.ts";
import type { ReadTx, Tx } from "#db/engine.ts";
import { registrations } from "#db/schema.ts";
import type { RegistrationRow } from "#server/registrations/store.ts";

/** Those who hold a seat online and stand in line for the hall. */
const meanwhile = (eventId: string) =>
  and(
    eq(registrations.eventId, eventId),
    eq(registrations.waitingFor, "onsite"),
    eq(registrations.state, "confirmed"),
    isNull(registrations.erasingSince),
  );

type HostIds = RegistrationRow["hostId"][];

export async function hostsOfMeanwhile(tx: ReadTx, eventId: string): Promise<HostIds> {
  const { hostId } = registrations;
  const rows = await tx.selectDistinct({ hostId }).from(registrations).where(meanwhile(eventId));
  return rows.map((row) => row.hostId);
}

export function firstMeanwhile(
  tx: ReadTx,
  eventId: string,
  { hostIds, limit }: { hostIds: HostIds; limit: number },
): Promise<RegistrationRow[]> {
  const { hostId, waitingNumber } = registrations;
  const known = hostIds.filter((each) => each !== null);
  const ofThese = [
    ...(known.length > 0 ? [inArray(hostId, known)] : []),
    ...(known.length < hostIds.length ? [isNull(hostId)] : []),
  ];
  return tx
    .select()
    .from(registrations)
    .where(and(meanwhile(eventId), or(...ofThese)))
    .orderBy(asc(waitingNumber))
    .limit(limit);
}

/** The seat stays as it is, and no calendar changes. */
export async function endWaits(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const chunk of chunksOf(ids))
    await tx
      .update(registrations)
      .set({ waitingFor: null, waitingNumber: null, heldUntil: null })
      .where(inArray(registrations.id, chunk));
}
