import { randomUUIDv7 } from "node:crypto";
import type { Tx } from "#db/engine.ts";
import type { Actor } from "#server/actor.ts";
import { addressOfStaff, hasAudited, insertAudit, isEvent, roomNameOf } from "#server/team/store.ts";
import type { Command } from "#shared/commands.ts";
import type { CommandName } from "#shared/contract.ts";
import type { Name } from "#shared/people.ts";
import { nativeFirst } from "#shared/reading.ts";
import { AuditSubject } from "#shared/team.ts";
import type { Texts } from "#shared/texts.ts";

interface Done {
  name: string;
  command: Pick<Command, "access">;
  input: unknown;
  actor: Actor;
  now: Temporal.Instant;
}

/**
 * Who did what in an event, or to the server where it is about none, written in the transaction of
 * the deed. What anyone or an attendee may do as well (asking, chatting, registering) is life in the
 * event and no act of running it.
 */
export async function recordAudit(tx: Tx, { name, command, input, actor, now }: Done): Promise<void> {
  if (!actor.staff || command.access.some((role) => role === "anyone" || role === "attendee")) return;
  const eventId = eventOf(input);
  if (eventId && !(await isEvent(tx, eventId))) return;
  const subject = await subjectOf(tx, input);
  await insertAudit(tx, {
    id: randomUUIDv7(),
    eventId,
    at: now,
    ...whoOf(actor.staff),
    command: name,
    subject,
  });
}

/** A team member came in: nobody yet, as far as the door knew. */
export async function recordSignIn(
  tx: Tx,
  {
    member,
    command,
    now,
  }: { member: Parameters<typeof whoOf>[0]; command: CommandName; now: Temporal.Instant },
): Promise<void> {
  await insertAudit(tx, {
    id: randomUUIDv7(),
    eventId: null,
    at: now,
    ...whoOf(member),
    command,
    subject: {},
  });
}

const readingsApart = { hours: 1 };

/** Who read what is written of everybody in one piece; looking through its pages is one reading. */
export async function recordReading(tx: Tx, done: Done): Promise<void> {
  const { name, actor, input, now } = done;
  const eventId = eventOf(input);
  const since = now.subtract(readingsApart);
  if (!eventId || !actor.staff) return;
  if (await hasAudited(tx, { eventId, whoId: actor.staff.id, command: name, since })) return;
  await recordAudit(tx, done);
}

/** A name is what people call themselves; the id and the address say which of two it was. */
const whoOf = ({ id, name, email }: { id: string; name: string; email: string }) => ({
  who: name || email,
  whoId: id,
  whoEmail: email,
});

/** `events.create` alone brings its event whole instead of naming it. */
function eventOf(input: unknown): string | null {
  const { eventId, event } = input as { eventId?: string; event?: { id: string } };
  return eventId ?? event?.id ?? null;
}

/**
 * What the command touched, as a person knows it. Only fields that name things are looked at, so
 * that no link, passcode or text comes in.
 */
async function subjectOf(tx: Tx, input: unknown): Promise<AuditSubject> {
  const { event, room, session, person, announcement, ...fields } = input as Whole &
    Fields & { announcement?: { id: string } };
  const whole = event ?? room ?? session ?? person;
  if (whole) return nameOf(whole);
  const { role, mode, group, wanted: places, roomId, staffId } = fields;
  const state = fields.state ?? fields.passkeysFor;
  const email = fields.email ?? (staffId && (await addressOfStaff(tx, staffId)));
  const title = roomId && (await roomNameOf(tx, roomId));
  const id =
    fields.id ??
    announcement?.id ??
    fields.grantId ??
    fields.questionId ??
    fields.messageId ??
    (title ? null : (roomId ?? staffId));
  const known = { title, name: email, role, mode, group, places, state, idEnd: id && endOfId(id) };
  return AuditSubject.parse(Object.fromEntries(Object.entries(known).filter(([, value]) => value != null)));
}

/** The things that a command can bring whole. */
type Whole = Partial<Record<"event" | "room" | "session" | "person", Named>>;
interface Named {
  title?: Texts;
  name?: Texts | Name;
}
type Fields = Omit<AuditSubject, "title" | "name" | "places" | "idEnd"> & {
  email?: string;
  wanted?: number;
  passkeysFor?: string;
} & Partial<Record<"id" | "grantId" | "questionId" | "messageId" | "roomId" | "staffId", string | null>>;

function nameOf({ title, name }: Named): AuditSubject {
  if (name && "native" in name) return { name: nativeFirst(name)[0] };
  return { title: title ?? name ?? {} };
}

/** The beginning of an id is the time, which many share. */
export const endOfId = (id: string) => id.slice(-8);
