import { eq } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { events } from "#db/schema.ts";
import type { Actor } from "#server/actor.ts";
import { type Sight, sightOf } from "#server/identity/rules.ts";
import type { AddressesFor } from "#shared/grants.ts";

export async function addressesForOf(tx: ReadTx, eventId: string): Promise<AddressesFor> {
  const [found] = await tx
    .select({ addressesFor: events.addressesFor })
    .from(events)
    .where(eq(events.id, eventId));
  return found?.addressesFor ?? "own-host";
}

export async function setAddressesFor(tx: Tx, eventId: string, addressesFor: AddressesFor): Promise<void> {
  await tx.update(events).set({ addressesFor }).where(eq(events.id, eventId));
}

/** Whose address the caller reads, among the guests of an event (A16). */
export async function sightIn({ tx, actor }: { tx: ReadTx; actor: Actor }, eventId: string): Promise<Sight> {
  const own = actor.staff?.grants.filter((grant) => grant.eventId === eventId) ?? [];
  return sightOf(own, await addressesForOf(tx, eventId));
}
