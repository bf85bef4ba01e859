import { endsAt } from "#shared/reading.ts";
import type { Session } from "#shared/sessions.ts";

/** The stretch of one day that the grid shows, in whole hours that really pass: a day of DST has 23 or 25. */
export interface DaySpan {
  date: string;
  from: Temporal.Instant;
  hours: number;
}

/** A day begins here unless a session begins earlier, and is never shorter: there is room to add one. */
const firstHour = 9;
const hoursMin = 8;

export const dayOf = (session: Pick<Session, "startsAt">, zone: string): string =>
  Temporal.Instant.from(session.startsAt).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The days of the event, and any other day on which a session has landed. */
export function daysOf(
  startsOn: string,
  endsOn: string,
  zone: string,
  sessions: readonly Session[],
): string[] {
  const first = Temporal.PlainDate.from(startsOn);
  const count = Math.max(first.until(endsOn).days, 0) + 1;
  const own = Array.from({ length: Math.min(count, daysShownMax) }, (_, at) =>
    first.add({ days: at }).toString(),
  );
  return [...new Set([...own, ...sessions.map((session) => dayOf(session, zone))])].toSorted();
}

const daysShownMax = 31;

/** From nine, or the hour of the first start, to the hour of the last end. */
export function spanOf(date: string, zone: string, sessions: readonly Session[]): DaySpan {
  const today = sessions.filter((session) => dayOf(session, zone) === date);
  const nine = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: zone,
    plainTime: { hour: firstHour },
  });
  const starts = today.map((session) => zoned(session.startsAt, zone));
  const ends = today.map((session) => zoned(endsAt(session), zone));
  const from = [nine, ...starts].reduce(earlier).round({ smallestUnit: "hour", roundingMode: "floor" });
  const to = [from, ...ends].reduce(later).round({ smallestUnit: "hour", roundingMode: "ceil" });
  const hours = Math.ceil(from.until(to, { largestUnit: "hour" }).total("hours"));
  return { date, from: from.toInstant(), hours: Math.max(hours, hoursMin) };
}

type At = Temporal.ZonedDateTime;
const zoned = (instant: string, zone: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
const earlier = (a: At, b: At) => (Temporal.ZonedDateTime.compare(a, b) <= 0 ? a : b);
const later = (a: At, b: At) => (Temporal.ZonedDateTime.compare(a, b) >= 0 ? a : b);
