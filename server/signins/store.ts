import { randomUUIDv7 } from "node:crypto";
import { and, desc, eq, gt, lt, ne } from "drizzle-orm";
import { fromInstant } from "#db/columns.ts";
import type { ReadTx, Tx } from "#db/engine.ts";
import { type Open, prepared, preparedInsert } from "#db/prepared.ts";
import { events, grants, oneTimeLinks, passkeys, registrations, rooms, signIns, staff } from "#db/schema.ts";
import { type Actor, nobody } from "#server/actor.ts";
import type { Services, SignIn } from "#server/context.ts";
import type { Caller, NewCookie } from "#server/dispatch.ts";
import { hashToken, randomToken } from "#server/links.ts";
import type { cameFrom } from "#server/signins/from.ts";
import { countsWithoutPasskey } from "#server/signins/rules.ts";
import type { Lang } from "#shared/texts.ts";

const staffIdleHours = 12;
/** A row is written at most this often to say that somebody is still there. */
const idleStepHours = 1;

/** Who is calling, as of now: asked again with every command, so that a lost right is lost at once. */
export async function findActor(
  tx: ReadTx,
  cookies: Caller["cookies"],
  now: Temporal.Instant,
  _services?: Services,
): Promise<Actor> {
  return {
    ...nobody,
    ...(cookies.staff ? await findStaff(tx, cookies.staff, now) : {}),
    ...(cookies.attendee ? { attendee: await findAttendee(tx, cookies.attendee, now) } : {}),
    ...(cookies.screen ? { screen: await findScreen(tx, cookies.screen, now) } : {}),
  };
}

const alive = (token: string, kind: SignIn["kind"], now: Temporal.Instant) =>
  and(
    eq(signIns.hash, hashToken(token)),
    eq(signIns.kind, kind),
    gt(signIns.expiresAt, now),
    gt(signIns.idleAt, now),
  );

async function findStaff(
  tx: ReadTx,
  token: string,
  now: Temporal.Instant,
): Promise<Partial<Pick<Actor, "staff" | "halfway">>> {
  const [found] = await tx
    .select({ staff, signInId: signIns.id, proof: signIns.proof })
    .from(signIns)
    .innerJoin(staff, eq(staff.id, signIns.subjectId))
    .where(and(alive(token, "staff", now), ne(staff.state, "disabled")));
  if (!found) return {};
  const { signInId, proof } = found;
  const { id, email, name, lang, standing } = found.staff;
  if (proof === "waiting") return { halfway: { staffId: id, signInId } };
  const all = await grantsOf(tx, id);
  const counts = ({ role, passkeysFor }: (typeof all)[number]) =>
    proof === "passkey" || countsWithoutPasskey(role, passkeysFor);
  const [given = [], withheld = []] = [all.filter(counts), all.filter((grant) => !counts(grant))];
  return { staff: { id, email, name, lang, standing, grants: given, withheld, signInId, proof } };
}

const grantsOf = (tx: ReadTx, staffId: string) =>
  tx
    .select({
      id: grants.id,
      eventId: grants.eventId,
      role: grants.role,
      hostId: grants.hostId,
      roomId: grants.roomId,
      passkeysFor: events.passkeysFor,
    })
    .from(grants)
    .innerJoin(events, eq(events.id, grants.eventId))
    .where(eq(grants.staffId, staffId));

const attendeeSignedIn = prepared((tx: ReadTx, { hash, now }: Open<{ hash: string; now: number }>) =>
  tx
    .select({ registrationId: registrations.id, eventId: registrations.eventId })
    .from(signIns)
    .innerJoin(
      registrations,
      and(eq(registrations.id, signIns.subjectId), eq(registrations.linkGeneration, signIns.generation)),
    )
    .where(
      and(
        eq(signIns.hash, hash),
        eq(signIns.kind, "attendee"),
        gt(signIns.expiresAt, now),
        gt(signIns.idleAt, now),
      ),
    ),
);

async function findAttendee(tx: ReadTx, token: string, now: Temporal.Instant): Promise<Actor["attendee"]> {
  const [found] = await attendeeSignedIn(tx, { hash: hashToken(token), now: fromInstant(now) });
  return found ?? null;
}

async function findScreen(tx: ReadTx, token: string, now: Temporal.Instant): Promise<Actor["screen"]> {
  const [found] = await tx
    .select({ roomId: rooms.id, eventId: rooms.eventId })
    .from(signIns)
    .innerJoin(rooms, and(eq(rooms.id, signIns.subjectId), eq(rooms.screenGeneration, signIns.generation)))
    .where(alive(token, "screen", now));
  return found ?? null;
}

const forgetExpired = prepared((tx: Tx, { now }: Open<{ now: number }>) =>
  tx.delete(signIns).where(lt(signIns.expiresAt, now)),
);
const insert = preparedInsert(signIns, (tx, row) => tx.insert(signIns).values(row));

/** The token is nowhere else: only its hash is kept. */
export async function keepSignIn(
  tx: Tx,
  signIn: SignIn & ReturnType<typeof cameFrom>,
  now: Temporal.Instant,
): Promise<NewCookie> {
  // A team signs in now and then, attendees all at once: they do not wait for it.
  if (signIn.kind === "staff") await forgetExpired(tx, { now: fromInstant(now) });
  const token = randomToken();
  const idleAt = signIn.kind === "staff" ? now.add({ hours: staffIdleHours }) : signIn.expiresAt;
  await insert(tx, { id: randomUUIDv7(), hash: hashToken(token), ...signIn, startedAt: now, idleAt });
  return { kind: signIn.kind, token, expiresAt: signIn.expiresAt };
}

/** Answers whose sign-in it was, so that the sockets can be closed. */
export async function endSignIn(tx: Tx, token: string | undefined): Promise<string | null> {
  if (!token) return null;
  const [ended] = await tx
    .delete(signIns)
    .where(eq(signIns.hash, hashToken(token)))
    .returning({ subjectId: signIns.subjectId });
  return ended?.subjectId ?? null;
}

/** Whether this cookie was theirs: also one that has fallen asleep, until it is cleared away. */
export const wasSignedInAs = async (
  tx: ReadTx,
  { kind, token, subjectId }: { kind: SignIn["kind"]; token: string; subjectId: string },
): Promise<boolean> =>
  (await tx.$count(
    signIns,
    and(eq(signIns.hash, hashToken(token)), eq(signIns.kind, kind), eq(signIns.subjectId, subjectId)),
  )) > 0;
/** The latest first. */
export async function signInsOf(tx: ReadTx, subjectId: string, now: Temporal.Instant) {
  const rows = await tx
    .select()
    .from(signIns)
    .where(and(eq(signIns.subjectId, subjectId), gt(signIns.expiresAt, now), gt(signIns.idleAt, now)))
    .orderBy(desc(signIns.expiresAt), desc(signIns.id));
  return rows.map((row) => ({ ...row, seenAt: row.idleAt.subtract({ hours: staffIdleHours }) }));
}

/** Ends those of this subject that `which` names: one, all but one, or all. Answers how many. */
export async function endSignInsOf(
  tx: Tx,
  subjectId: string,
  which: { only?: string; but?: string } = {},
): Promise<number> {
  const ended = await tx
    .delete(signIns)
    .where(
      and(
        eq(signIns.subjectId, subjectId),
        which.only ? eq(signIns.id, which.only) : undefined,
        which.but ? ne(signIns.id, which.but) : undefined,
      ),
    )
    .returning({ id: signIns.id });
  return ended.length;
}

/** At any host name, or at this one. */
export const hasPasskey = async (tx: ReadTx, staffId: string, host?: string) =>
  (await tx.$count(
    passkeys,
    and(eq(passkeys.staffId, staffId), host === undefined ? undefined : eq(passkeys.host, host)),
  )) > 0;

/** Every way in that somebody has, on whichever device. */
export async function forgetSignIns(tx: Tx, subjectId: string): Promise<void> {
  await tx.delete(signIns).where(eq(signIns.subjectId, subjectId));
  await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.subjectId, subjectId));
}

/** What has ended by itself is of no use to anybody. */
export async function forgetEnded(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.delete(signIns).where(lt(signIns.expiresAt, now));
  await tx.delete(oneTimeLinks).where(lt(oneTimeLinks.expiresAt, now));
}

/** Says that a team member is still there, so that 12 hours count from now. */
export async function stayAwake(tx: Tx, token: string, now: Temporal.Instant): Promise<void> {
  await tx
    .update(signIns)
    .set({ idleAt: now.add({ hours: staffIdleHours }) })
    .where(
      and(alive(token, "staff", now), lt(signIns.idleAt, now.add({ hours: staffIdleHours - idleStepHours }))),
    );
}

export async function findRegistrationForLink(tx: ReadTx, id: string) {
  const [found] = await tx
    .select({ registration: registrations, event: events })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(eq(registrations.id, id));
  return found ?? null;
}

export async function findRoomForLink(tx: ReadTx, id: string) {
  const [found] = await tx
    .select({ room: rooms, event: events })
    .from(rooms)
    .innerJoin(events, eq(events.id, rooms.eventId))
    .where(eq(rooms.id, id));
  return found ?? null;
}

export type OneTimeLinkRow = typeof oneTimeLinks.$inferSelect;

export async function findOneTimeLink(tx: ReadTx, token: string, now: Temporal.Instant) {
  const [found] = await tx
    .select()
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.hash, hashToken(token)), gt(oneTimeLinks.expiresAt, now)));
  return found ?? null;
}

/** A press that was done stays until its link ends, so that its repetition is answered as the first was. */
export async function keepDone(tx: Tx, link: OneTimeLinkRow): Promise<void> {
  const values = { ...link.values, done: "yes" };
  await tx
    .insert(oneTimeLinks)
    .values({ ...link, values })
    .onConflictDoUpdate({ target: oneTimeLinks.hash, set: { values } });
}

/** What an erasing press leaves, by the hash of its token: that it is done, in which event, and in which language. */
export async function keepErased(tx: Tx, subjectId: string, left: { eventId: string; lang: Lang }) {
  await tx
    .update(oneTimeLinks)
    .set({ subjectId: null, values: { ...left, done: "yes" } })
    .where(and(eq(oneTimeLinks.subjectId, subjectId), eq(oneTimeLinks.kind, "erase")));
}

/** True for the one caller who got there first. */
export async function consumeOneTimeLink(tx: Tx, token: string): Promise<boolean> {
  const used = await tx
    .delete(oneTimeLinks)
    .where(eq(oneTimeLinks.hash, hashToken(token)))
    .returning({ hash: oneTimeLinks.hash });
  return used.length > 0;
}

/** Answers the token, which is nowhere else: only its hash is kept. */
export interface OneTimeLink extends Pick<OneTimeLinkRow, "kind" | "subjectId" | "expiresAt"> {
  values?: OneTimeLinkRow["values"];
}

export async function makeOneTimeLink(tx: Tx, link: OneTimeLink, now: Temporal.Instant): Promise<string> {
  const token = randomToken();
  await tx.delete(oneTimeLinks).where(lt(oneTimeLinks.expiresAt, now));
  await layOut(tx, token, link);
  return token;
}

/** Makes the token good for one more use, if it is not. */
export async function layOut(tx: Tx, token: string, link: OneTimeLink): Promise<void> {
  await tx
    .insert(oneTimeLinks)
    .values({ hash: hashToken(token), ...link })
    .onConflictDoNothing();
}

/** Whoever came in by one has no more use for the others; and whose sign-in is taken must not come back by one. */
export async function forgetLinksOf(tx: Tx, subjectId: string) {
  await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.subjectId, subjectId));
}

export async function forgetSetUpLinks(tx: Tx) {
  await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.kind, "set-up"));
}

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

export async function activateStaff(tx: Tx, id: string) {
  await tx.update(staff).set({ state: "active" }).where(eq(staff.id, id));
  await tx.update(grants).set({ invitedName: null }).where(eq(grants.staffId, id));
}
