import type { Reading, Writing } from "#server/context.ts";
import { endOf, registrationOpen } from "#server/events/rules.ts";
import { type EventRow, eventById } from "#server/events/store.ts";
import { isPending } from "#server/identity/rules.ts";
import { releasedEvent } from "#server/programme/store.ts";
import { lineOf } from "#server/registrations/standings.ts";
import { findStaying, type RegistrationRow, starredBy, toRegistration } from "#server/registrations/store.ts";
import { waitEndsAt } from "#server/registrations/wait-ends.ts";
import { Refused } from "#shared/refusal.ts";
import { AlarmMinutes, type MyRegistration } from "#shared/registrations.ts";

export async function findOpenableEvent(tx: Reading["tx"], eventId: string): Promise<EventRow> {
  const event = await eventById(tx, eventId);
  if (!event || event.state === "draft") throw new Refused("not-found");
  if (event.state !== "published") throw new Refused("event-over");
  return event;
}

export async function findGoingEvent({ tx, now }: Reading | Writing, eventId: string): Promise<EventRow> {
  const event = await findOpenableEvent(tx, eventId);
  if (Temporal.Instant.compare(now, endOf(event.details)) >= 0) throw new Refused("event-over");
  return event;
}

/** Answers the event as people see it. */
export async function requireOpen(event: EventRow, { tx, now }: Writing) {
  const known = await releasedEvent(tx, event.id);
  if (!known || !registrationOpen(known.event, event.state, now)) throw new Refused("registration-closed");
  return known.event;
}

/** A cookie lasts until the event ends; on its last evening, for another day. */
export function signInToOwn(row: RegistrationRow, event: EventRow, { now, signIn }: Writing) {
  const [ends, tomorrow] = [endOf(event.details), now.add({ hours: 24 })];
  return signIn({
    kind: "attendee",
    subjectId: row.id,
    generation: row.linkGeneration,
    expiresAt: Temporal.Instant.compare(ends, tomorrow) > 0 ? ends : tomorrow,
  });
}

export async function own({ tx, actor }: Pick<Reading, "tx" | "actor">): Promise<RegistrationRow> {
  if (!actor.attendee) throw new Refused("sign-in-needed");
  return findStaying(tx, actor.attendee.eventId, actor.attendee.registrationId);
}

/** A choice that is no longer offered is none. */
const knownAlarm = AlarmMinutes.catch(null);

/** The own page. Give `starred` where it is known already. */
export async function mine(
  row: RegistrationRow,
  event: EventRow,
  context: Reading | Writing,
  starred?: string[],
): Promise<MyRegistration> {
  const { links } = context.services;
  return {
    registration: await toRegistration(context.tx, row, context.now),
    personalToken: links.make("personal", row.id, row.linkGeneration),
    feedToken: links.make("feed", row.id, row.feedGeneration),
    feedShows: row.feedShows,
    alarmMinutes: knownAlarm.parse(row.alarmMinutes),
    starred: starred ?? (await starredBy(context.tx, row.id)),
    calendarBy: row.calendarBy,
    reminders: row.reminders,
    badgeCode: links.make("badge", row.id, row.linkGeneration),
    waitsFor: isPending(row, context.now) ? row.pendingEmail : null,
    hallWaitEndsAt: await hallWaitEndsAt(row, context),
    slug: event.slug,
  };
}

/** For whom it is something: whoever is online, or waits for the hall. */
async function hallWaitEndsAt(row: RegistrationRow, { tx, now }: Reading | Writing): Promise<string | null> {
  const [isOnline, waits] = [row.state === "confirmed" && row.mode === "online", lineOf(row) === "onsite"];
  if (row.group !== "general" || !(isOnline || waits)) return null;
  const endsAt = await waitEndsAt(tx, row);
  return endsAt && Temporal.Instant.compare(now, endsAt) < 0 ? endsAt.toString() : null;
}
