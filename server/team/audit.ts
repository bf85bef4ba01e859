import { randomUUIDv7 } from "node:crypto";
import type { Tx } from "#db/engine.ts";
import type { Actor } from "#server/actor.ts";
import { insertAudit, slugOf } from "#server/team/store.ts";
import type { Command } from "#shared/commands.ts";
import type { Name } from "#shared/people.ts";
import { nativeFirst } from "#shared/reading.ts";
import { inLang, type Texts } from "#shared/texts.ts";

interface Done {
  name: string;
  command: Pick<Command, "access">;
  input: unknown;
  actor: Actor;
  now: Temporal.Instant;
}

/**
 * Who did what in an event, written in the transaction of the deed. What anyone or an attendee may
 * do as well (asking, chatting, registering) is life in the event and no act of running it.
 */
export async function recordAudit(tx: Tx, { name, command, input, actor, now }: Done): Promise<void> {
  if (!actor.staff || command.access.some((role) => role === "anyone" || role === "attendee")) return;
  const eventId = eventOf(input);
  const slug = eventId && (await slugOf(tx, eventId));
  if (!slug) return;
  const who = actor.staff.name || actor.staff.email;
  const subject = subjectOf(input) || slug;
  await insertAudit(tx, { id: randomUUIDv7(), eventId, at: now, who, command: name, subject });
}

/** `events.create` alone brings its event whole instead of naming it. */
function eventOf(input: unknown): string | null {
  const { eventId, event } = input as { eventId?: string; event?: { id: string } };
  return eventId ?? event?.id ?? null;
}

/**
 * What the command touched, in words that a person knows it by; nothing where it is the event
 * itself. Only fields that name things are looked at, so that no link, passcode or text comes in.
 */
function subjectOf(input: unknown): string {
  const { event, room, session, person, ...fields } = input as Whole & Record<string, unknown>;
  const whole = event ?? room ?? session ?? person;
  if (whole) return nameOf(whole);
  const words = ["email", "role", "mode", "group", "wanted", "state"].map((key) => fields[key]);
  const id = ["id", "grantId", "questionId", "messageId", "roomId"].map((key) => fields[key]).find(Boolean);
  return [...words, id ? shortId(String(id)) : null]
    .filter((word) => word !== null && word !== undefined)
    .join(" · ");
}

/** The things that a command can bring whole. */
type Whole = Partial<Record<"event" | "room" | "session" | "person", Named>>;
interface Named {
  slug?: string;
  title?: Texts;
  name?: Texts | Name;
}

function nameOf({ slug, title, name }: Named): string {
  if (slug) return slug;
  if (name && "native" in name) return nativeFirst(name)[0];
  return inLang(title ?? {}, "en").text;
}

/** The end of an id: its beginning is the time, which many share. */
const shortId = (id: string) => id.slice(-8);
