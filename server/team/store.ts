import { and, asc, desc, eq, gt, isNull, lt, or } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { audit, events, grants, passkeys, rooms, staff } from "#db/schema.ts";
import type { Grant } from "#shared/grants.ts";
import { Refused } from "#shared/refusal.ts";
import type { PasskeysFor } from "#shared/signins.ts";
import type { AuditSubject, Member } from "#shared/team.ts";
import type { Texts } from "#shared/texts.ts";

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

export async function roomIdsOf(tx: ReadTx, eventId: string): Promise<string[]> {
  const rows = await tx.select({ id: rooms.id }).from(rooms).where(eq(rooms.eventId, eventId));
  return rows.map((row) => row.id);
}

export async function insertAudit(tx: Tx, row: typeof audit.$inferInsert): Promise<void> {
  await tx.insert(audit).values(row);
}

interface Reading {
  eventId: string;
  whoId: string;
  command: string;
  since: Temporal.Instant;
}

export const hasAudited = async (tx: ReadTx, { eventId, whoId, command, since }: Reading): Promise<boolean> =>
  (await tx.$count(
    audit,
    and(eq(audit.eventId, eventId), gt(audit.at, since), eq(audit.whoId, whoId), eq(audit.command, command)),
  )) > 0;

/** What was done stays; to whom it was done is told no more. */
export async function forgetInAudit(
  tx: Tx,
  eventId: string,
  names: (line: { command: string; subject: AuditSubject }) => boolean,
): Promise<void> {
  const lines = await tx
    .select({ id: audit.id, command: audit.command, subject: audit.subject })
    .from(audit)
    .where(eq(audit.eventId, eventId));
  for (const { id, command, subject } of lines) {
    if (subject.name === undefined || !names({ command, subject })) continue;
    const { name: _name, ...rest } = subject;
    await tx.update(audit).set({ subject: rest }).where(eq(audit.id, id));
  }
}

/** Of an event, or of the server as a whole; the latest first; from behind the line `before` on where one is given. */
export async function auditOf(
  tx: ReadTx,
  eventId: string | null,
  before: { at: Temporal.Instant; id: string } | null,
  limit: number,
) {
  const ofEvent = eventId === null ? isNull(audit.eventId) : eq(audit.eventId, eventId);
  const behind = before && or(lt(audit.at, before.at), and(eq(audit.at, before.at), lt(audit.id, before.id)));
  return tx
    .select({
      id: audit.id,
      at: audit.at,
      who: audit.who,
      whoId: audit.whoId,
      whoEmail: audit.whoEmail,
      command: audit.command,
      subject: audit.subject,
    })
    .from(audit)
    .where(behind ? and(ofEvent, behind) : ofEvent)
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(limit);
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

/** Also who is no more: by what they did. */
export async function addressOfStaff(tx: ReadTx, staffId: string): Promise<string | null> {
  const [found] = await tx.select({ email: staff.email }).from(staff).where(eq(staff.id, staffId));
  if (found) return found.email;
  const [did] = await tx
    .select({ email: audit.whoEmail })
    .from(audit)
    .where(eq(audit.whoId, staffId))
    .limit(1);
  return did?.email ?? null;
}

export const isEvent = async (tx: ReadTx, eventId: string) =>
  (await tx.$count(events, eq(events.id, eventId))) > 0;

export async function roomNameOf(tx: ReadTx, roomId: string): Promise<Texts | null> {
  const [found] = await tx.select({ details: rooms.details }).from(rooms).where(eq(rooms.id, roomId));
  return found?.details.name ?? null;
}
