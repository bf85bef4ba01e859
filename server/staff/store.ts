import { asc, count, eq, gt, inArray } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { events, grants, passkeys, signIns, staff } from "#db/schema.ts";
import type { StaffMember } from "#shared/staff.ts";

type StaffRow = typeof staff.$inferSelect;

/** All of them, or one. */
export async function staffMembers(tx: ReadTx, now: Temporal.Instant, id?: string): Promise<StaffMember[]> {
  const rows = await tx
    .select()
    .from(staff)
    .where(id === undefined ? undefined : eq(staff.id, id))
    .orderBy(asc(staff.name), asc(staff.id));
  const ids = rows.map((row) => row.id);
  const roles = await tx
    .select({
      staffId: grants.staffId,
      eventId: grants.eventId,
      role: grants.role,
      details: events.details,
    })
    .from(grants)
    .innerJoin(events, eq(events.id, grants.eventId))
    .where(inArray(grants.staffId, ids))
    .orderBy(asc(grants.id));
  const signedIn = await tx
    .select({ staffId: signIns.subjectId, signIns: count() })
    .from(signIns)
    .where(gt(signIns.expiresAt, now))
    .groupBy(signIns.subjectId);
  const secured = new Set(
    (await tx.select({ staffId: passkeys.staffId }).from(passkeys)).map((row) => row.staffId),
  );
  return rows.map(({ id, email, name, state, standing }) => ({
    staffId: id,
    email,
    name,
    state,
    founder: standing === "founder",
    passkey: secured.has(id) ? "has" : "none",
    signIns: signedIn.find((row) => row.staffId === id)?.signIns ?? 0,
    roles: roles
      .filter((row) => row.staffId === id)
      .map(({ eventId, role, details }) => ({ eventId, role, title: details.title })),
  }));
}

export const founders = (tx: ReadTx) =>
  tx.select({ staffId: staff.id, state: staff.state }).from(staff).where(eq(staff.standing, "founder"));

/** Whoever has not come in since they were invited owns nothing yet. */
export async function ownersOfEvents(tx: ReadTx) {
  const rows = await tx
    .select({
      eventId: grants.eventId,
      staffId: staff.id,
      state: staff.state,
      invitedName: grants.invitedName,
    })
    .from(grants)
    .innerJoin(staff, eq(staff.id, grants.staffId))
    .where(eq(grants.role, "owner"));
  return rows.map(({ invitedName, state, ...owner }) => ({
    ...owner,
    state: invitedName === null ? state : ("invited" as const),
  }));
}

/** True where there is such a team member. */
export async function changeStaff(
  tx: Tx,
  id: string,
  change: Partial<Pick<StaffRow, "state" | "standing">>,
): Promise<boolean> {
  const changed = await tx.update(staff).set(change).where(eq(staff.id, id)).returning({ id: staff.id });
  return changed.length > 0;
}

/** What else is theirs has gone before. */
export async function deleteStaff(tx: Tx, id: string): Promise<void> {
  await tx.delete(grants).where(eq(grants.staffId, id));
  await tx.delete(staff).where(eq(staff.id, id));
}
