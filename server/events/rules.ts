import { type Event, type EventState, type Phase, phases } from "#shared/events.ts";
import { Refused } from "#shared/refusal.ts";

type Listed = Pick<Event, "startsOn" | "slug">;
type Days = Pick<Event, "endsOn" | "zone">;

/** The latest first; those of one day by their address, the same on either engine. */
export const latestFirst = (a: Listed, b: Listed): number =>
  b.startsOn.localeCompare(a.startsOn) || a.slug.localeCompare(b.slug);
const nearestFirst = (a: Listed, b: Listed): number =>
  a.startsOn.localeCompare(b.startsOn) || a.slug.localeCompare(b.slug);

type Phased = { event: Listed; phase: Phase };

/** What is on, what is to come, the nearest first, and what is over, the latest first. */
export const byPhase = (a: Phased, b: Phased): number =>
  phases.indexOf(a.phase) - phases.indexOf(b.phase) ||
  (a.phase === "over" ? latestFirst(a.event, b.event) : nearestFirst(a.event, b.event));

/** Whether an event is on today, to come, or over. */
export function phaseOf(
  event: Days & Pick<Event, "startsOn">,
  state: EventState,
  now: Temporal.Instant,
): Phase {
  if (!takesPlace(event, state, now)) return "over";
  const today = now.toZonedDateTimeISO(event.zone).toPlainDate().toString();
  return event.startsOn <= today ? "on" : "coming";
}

/** Asked with every registration; a zone's rules stay as they are while the server runs. */
const ends = new Map<string, Temporal.Instant>();
const endsMax = 1000;

/** The midnight that ends the event's last day, in the event's own zone. */
export function endOf({ endsOn, zone }: Days): Temporal.Instant {
  const key = `${endsOn} ${zone}`;
  const known = ends.get(key);
  if (known) return known;
  if (ends.size >= endsMax) ends.clear();
  const end = Temporal.PlainDate.from(endsOn).add({ days: 1 }).toZonedDateTime(zone).toInstant();
  ends.set(key, end);
  return end;
}

/** Seats are given, and people told of them, only in an event that is published and not past. */
export const takesPlace = (event: Days, state: EventState, now: Temporal.Instant): boolean =>
  state === "published" && Temporal.Instant.compare(now, endOf(event)) < 0;

/** Registration is open while the event is published, until it closes or, with no such instant, ends. */
export function registrationOpen(
  event: Days & Pick<Event, "registrationClosesAt">,
  state: EventState,
  now: Temporal.Instant,
): boolean {
  if (state !== "published") return false;
  const closesAt = event.registrationClosesAt
    ? Temporal.Instant.from(event.registrationClosesAt)
    : endOf(event);
  return Temporal.Instant.compare(now, closesAt) < 0;
}

/** What must be there before people can be shown the event. */
export function missingToPublish(event: Event): string[] {
  const primary = event.languages[0];
  return [
    ...(event.hosts.length < 2 ? ["hosts"] : []),
    ...(primary && event.title[primary] ? [] : ["title"]),
    ...(event.endsOn < event.startsOn ? ["dates"] : []),
  ];
}

/** Refuses (at-limit) one more of what an event already holds `count` of. */
export function requireBelow(max: number, count: number): void {
  if (count >= max) throw new Refused("at-limit", { max });
}

/**
 * Refuses (bad-input, at this place of the input) a host that is not one of these. What was stored
 * before it was asked stays as it is: only what is new is held to it.
 */
export function requireOwnHost(
  { hosts }: Pick<Event, "hosts">,
  hostId: string | null | undefined,
  { path, was = null }: { path: string; was?: string | null | undefined },
): void {
  if (hostId == null || hostId === was || hosts.some(({ id }) => id === hostId)) return;
  throw new Refused("bad-input", { fields: [{ path, reason: "host" }] });
}
