import { and, eq } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { grants, passkeys, staff } from "#db/schema.ts";

export async function findStaffByEmail(tx: ReadTx, email: string) {
  const [found] = await tx.select().from(staff).where(eq(staff.email, email));
  return found ?? null;
}

export async function hasFounder(tx: ReadTx): Promise<boolean> {
  return (await tx.$count(staff, eq(staff.standing, "founder"))) > 0;
}

export async function insertStaff(tx: Tx, member: typeof staff.$inferInsert) {
  await tx.insert(staff).values(member);
}

export async function staffById(tx: ReadTx, id: string) {
  const [found] = await tx.select().from(staff).where(eq(staff.id, id));
  return found ?? null;
}

/** Where they have a role. */
export async function eventsOfStaff(tx: ReadTx, id: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ eventId: grants.eventId })
    .from(grants)
    .where(eq(grants.staffId, id));
  return rows.map(({ eventId }) => eventId);
}

export async function activateStaff(tx: Tx, id: string) {
  await tx.update(staff).set({ state: "active" }).where(eq(staff.id, id));
  await tx.update(grants).set({ invitedName: null }).where(eq(grants.staffId, id));
}

/** At any host name, or at this one. */
export const hasPasskey = async (tx: ReadTx, staffId: string, host?: string) =>
  (await tx.$count(
    passkeys,
    and(eq(passkeys.staffId, staffId), host === undefined ? undefined : eq(passkeys.host, host)),
  )) > 0;
