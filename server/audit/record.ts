import type { Tx } from "#db/engine.ts";
import type { Actor } from "#server/actor.ts";
import { addressOfStaff, hasAudited, insertAudit, isEvent, roomNameOf } from "#server/audit/store.ts";
import { AuditSubject } from "#shared/audit.ts";
import type { Subject } from "#shared/commands.ts";
import { type Audited, type CommandName, contract, type Deed, type Input } from "#shared/contract.ts";
import { newId } from "#shared/new-id.ts";

interface Done {
  name: CommandName;
  input: unknown;
  actor: Actor;
  now: Temporal.Instant;
  /** Its line has the id of what the deed changed, so that before and after are found by it. */
  journal?: { readonly id: string };
}

/**
 * Who did what in an event, or to the server where it is about none, written in the transaction of
 * the deed. What anyone or an attendee may do as well (asking, chatting, registering) is life in the
 * event and no act of running it. Answers the event in whose audit it stands.
 */
export async function recordAudit(
  tx: Tx,
  { name, input, actor, now, journal }: Done,
): Promise<string | null> {
  if (!actor.staff || !isDeed(name)) return null;
  const about = aboutOf(name, input);
  if (!about) return null;
  const { eventId = eventOf(input), ...subject } = about;
  if (eventId && !(await isEvent(tx, eventId))) return null;
  await insertAudit(tx, {
    id: journal?.id ?? newId(),
    eventId,
    at: now,
    ...whoOf(actor.staff),
    command: name,
    subject: await asKnown(tx, subject),
  });
  return eventId;
}

/** A deed that does not say what it was about does not compile. */
const deeds: { [D in Deed]: { about: (input: Input<D>) => Subject | null } } = contract;
const isDeed = (name: CommandName): name is Deed => "about" in deeds[name as Deed];
const aboutOf = (name: Deed, input: unknown) =>
  (deeds[name].about as (input: unknown) => Subject | null)(input);
const eventOf = (input: unknown) => (input as { eventId?: string }).eventId ?? null;

/** A team member came in: nobody yet, as far as the door knew. */
export async function recordSignIn(
  tx: Tx,
  { member, command, now }: { member: Parameters<typeof whoOf>[0]; command: Audited; now: Temporal.Instant },
): Promise<void> {
  await insertAudit(tx, {
    id: newId(),
    eventId: null,
    at: now,
    ...whoOf(member),
    command,
    subject: {},
  });
}

const readingsApart = { hours: 1 };

/** Who read what is written of everybody in one piece; looking through its pages is one reading. */
export async function recordReading(tx: Tx, done: Done): Promise<string | null> {
  const { name, actor, input, now } = done;
  const eventId = eventOf(input);
  const since = now.subtract(readingsApart);
  if (!eventId || !actor.staff) return null;
  if (await hasAudited(tx, { eventId, whoId: actor.staff.id, command: name, since })) return null;
  return recordAudit(tx, done);
}

/** A name is what people call themselves; the id and the address say which of two it was. */
const whoOf = ({ id, name, email }: { id: string; name: string; email: string }) => ({
  who: name || email,
  whoId: id,
  whoEmail: email,
});

/** The thing as a person knows it. */
async function asKnown(tx: Tx, { roomId, staffId, id, ...subject }: Subject): Promise<AuditSubject> {
  const room = roomId ? await roomNameOf(tx, roomId) : undefined;
  const address = staffId ? await addressOfStaff(tx, staffId) : undefined;
  const nameless = id ?? (room ? null : roomId) ?? staffId;
  const known = { title: room, name: address, ...subject, idEnd: nameless && endOfId(nameless) };
  return AuditSubject.parse(Object.fromEntries(Object.entries(known).filter(([, value]) => value != null)));
}

/** The beginning of an id is the time, which many share. */
export const endOfId = (id: string) => id.slice(-8);
