import { endOf } from "#server/events/rules.ts";
import type { Event } from "#shared/events.ts";
import { limits } from "#shared/limits.ts";

/** What an event's own span asks for now. */
export type Due = { kind: "nothing" } | { kind: "notice"; erasesAt: Temporal.Instant } | { kind: "erase" };

interface Noticed {
  noticedAt: Temporal.Instant;
  erasesAt: Temporal.Instant;
}

/**
 * The end of the span, in the event's own days; null where none is set. Nothing goes before a notice
 * has stood for a week, however short the span was made, or how late.
 */
export function spanEndOf(event: Pick<Event, "startsOn" | "endsOn" | "zone" | "personalData">) {
  const { keepDays } = event.personalData;
  return keepDays === null
    ? null
    : endOf(event).toZonedDateTimeISO(event.zone).add({ days: keepDays }).toInstant();
}

export function dueFor(
  event: Pick<Event, "startsOn" | "endsOn" | "zone" | "personalData">,
  noticed: Noticed | null,
  now: Temporal.Instant,
): Due {
  const spanEnd = spanEndOf(event);
  if (!spanEnd) return { kind: "nothing" };
  const week = { hours: 24 * limits.erasureNoticeDays };
  const isLater = noticed && Temporal.Instant.compare(noticed.erasesAt, spanEnd) < 0;
  if (noticed && !isLater)
    return Temporal.Instant.compare(now, noticed.erasesAt) < 0 ? { kind: "nothing" } : { kind: "erase" };
  if (Temporal.Instant.compare(now, spanEnd.subtract(week)) < 0) return { kind: "nothing" };
  const soonest = now.add(week);
  return { kind: "notice", erasesAt: Temporal.Instant.compare(soonest, spanEnd) < 0 ? spanEnd : soonest };
}
