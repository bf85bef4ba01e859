import { randomUUIDv7 } from "node:crypto";
import type { Tx } from "#db/engine.ts";
import type { Actor } from "#server/actor.ts";
import { eventExists, insertAudit } from "#server/team/store.ts";
import type { Command } from "#shared/commands.ts";
import { type Texts, inLang } from "#shared/texts.ts";

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
  if (!eventId || !(await eventExists(tx, eventId))) return;
  const who = actor.staff.name || actor.staff.email;
  await insertAudit(tx, { id: randomUUIDv7(), eventId, at: now, who, command: name, subject: subjectOf(input) });
}

/** `events.create` alone brings its event whole instead of naming it. */
function eventOf(input: unknown): string | null {
  const { eventId, event } = input as { eventId?: string; event?: { id: string } };
  return eventId ?? event?.id ?? null;
}

/**
 * What the command touched, in words that a person knows it by. Only fields that name things are
 * looked at, so that no text of a mail, link or passcode can come in.
 */
export function subjectOf(input: unknown): string {
  const { event, room, session, person, ...own } = input as Record<string, Named | undefined>;
  const named = event ?? room ?? session ?? person;
  if (named) return nameOf(named);
  const fields = own as unknown as Record<string, unknown>;
  const words = ["email", "role", "mode", "group", "wanted", "state"].map((key) => fields[key]);
  const ids = ["id", "grantId", "questionId", "messageId", "roomId"].map((key) => fields[key]);
  const id = ids.find((value) => typeof value === "string");
  return [...words, id && shortId(id as string)].filter((word) => word !== undefined && word !== null && word !== "").join(" · ");
}

interface Named {
  slug?: string;
  title?: Texts;
  name?: Texts | { native: string; latin: string };
}

function nameOf({ slug, title, name }: Named): string {
  if (slug) return slug;
  if (name && "native" in name) return name.native || name.latin;
  return inLang(title ?? (name as Texts | undefined) ?? {}, "en").text;
}

/** The end of an id: its beginning is the time, which many share. */
const shortId = (id: string) => id.slice(-8);
