import { and, asc, eq, ne } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { events, grants, passkeys, staff } from "#db/schema.ts";
import type { Grant } from "#shared/grants.ts";
import { Refused } from "#shared/refusal.ts";
import type { PasskeysFor } from "#shared/signins.ts";
import type { Member } from "#shared/team.ts";

export type StaffRow = typeof staff.$inferSelect;

export async function membersOf(tx: ReadTx, eventId: string): Promise<Member[]> {
  const rows = await tx
    .select({ grant: grants, staff })
    .from(grants)
    .innerJoin(staff, eq(staff.id, grants.staffId))
    .where(eq(grants.eventId, eventId))
    .orderBy(asc(staff.id), asc(grants.id));
  const secured = new Set(
    (await tx.select({ staffId: passkeys.staffId }).from(passkeys)).map((row) => row.staffId),
  );
  const byStaff = Map.groupBy(rows, (row) => row.staff.id);
  return [...byStaff.values()]
    .map((own): Member => {
      const { id: staffId, email, lang, name, state } = (own[0] as (typeof own)[number]).staff;
      const known = { name, state, passkey: secured.has(staffId) ? ("has" as const) : ("none" as const) };
      const given = own.map((row) => row.grant);
      return { staffId, email, lang, ...asInvited(given, known), grants: given };
    })
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.staffId, b.staffId));
}

const compare = (a: string, b: string) => Number(a > b) - Number(a < b);

/** Whoever has not signed in since they were invited is to this event what its inviters typed. */
function asInvited(
  given: { invitedName: string | null }[],
  known: Pick<Member, "name" | "state" | "passkey">,
): typeof known {
  const [first] = given;
  const hasComeIn = given.some(({ invitedName }) => invitedName === null);
  return hasComeIn ? known : { name: first?.invitedName ?? "", state: "invited", passkey: "none" };
}

export async function findGrant(tx: ReadTx, id: string) {
  const [found] = await tx.select().from(grants).where(eq(grants.id, id));
  return found ?? null;
}

export async function insertGrant(
  tx: Tx,
  grant: Grant & { staffId: string; invitedName?: string },
): Promise<void> {
  await tx.insert(grants).values(grant);
}

export async function deleteGrant(tx: Tx, id: string): Promise<void> {
  await tx.delete(grants).where(eq(grants.id, id));
}

/** Who has this address already stays as they are, with the name that they gave themselves. */
export async function staffByEmail(tx: Tx, invited: StaffRow): Promise<StaffRow> {
  await tx.insert(staff).values(invited).onConflictDoNothing();
  const [found] = await tx.select().from(staff).where(eq(staff.email, invited.email));
  if (!found) throw new Refused("not-found"); // the id is somebody else's
  return found;
}

/** Whether they have a role in another event: a way in there is not this event's to give. */
export async function isOnAnotherTeam(tx: ReadTx, { staffId, eventId }: Invited): Promise<boolean> {
  const elsewhere = and(eq(grants.staffId, staffId), ne(grants.eventId, eventId));
  return (await tx.select({ id: grants.id }).from(grants).where(elsewhere).limit(1)).length > 0;
}

interface Invited {
  staffId: string;
  eventId: string;
}

export async function passkeysForOf(tx: ReadTx, eventId: string): Promise<PasskeysFor> {
  const [found] = await tx
    .select({ passkeysFor: events.passkeysFor })
    .from(events)
    .where(eq(events.id, eventId));
  return found?.passkeysFor ?? "nobody";
}

export async function setPasskeysFor(tx: Tx, eventId: string, passkeysFor: PasskeysFor): Promise<void> {
  await tx.update(events).set({ passkeysFor }).where(eq(events.id, eventId));
}
