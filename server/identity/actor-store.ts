import { and, eq, gt, ne } from "drizzle-orm";
import { fromInstant } from "#db/columns.ts";
import type { ReadTx } from "#db/engine.ts";
import { type Open, prepared } from "#db/prepared.ts";
import { events, grants, registrations, rooms, signIns, staff } from "#db/schema.ts";
import { type Actor, nobody } from "#server/actor.ts";
import type { Caller } from "#server/context.ts";
import { countsWithoutPasskey } from "#server/identity/rules.ts";
import { alive } from "#server/identity/sign-in-store.ts";
import { hashToken } from "#server/links.ts";

/** Who is calling, as of now: asked again with every command, so that a lost right is lost at once. */
export async function findActor(
  tx: ReadTx,
  cookies: Caller["cookies"],
  now: Temporal.Instant,
): Promise<Actor> {
  return {
    ...nobody,
    ...(cookies.staff ? await findStaff(tx, cookies.staff, now) : {}),
    ...(cookies.attendee ? { attendee: await findAttendee(tx, cookies.attendee, now) } : {}),
    ...(cookies.screen ? { screen: await findScreen(tx, cookies.screen, now) } : {}),
  };
}

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
