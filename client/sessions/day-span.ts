import { endsAt, type Session } from "#shared/sessions.ts";

/** The stretch of one day that the grid shows, in whole hours that really pass: a day of DST has 23 or 25. */
export interface DaySpan {
  date: string;
  from: Temporal.Instant;
  hours: number;
}

/** An empty day shows these hours, so that there is somewhere to put the first session. */
const firstHour = 9;
const lastHour = 17;

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

/** From the hour of the first start to the hour of the last end, and never less than a working day. */
export function spanOf(date: string, zone: string, sessions: readonly Session[]): DaySpan {
  const today = sessions.filter((session) => dayOf(session, zone) === date);
  const at = (hour: number) =>
    Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: { hour } });
  const starts = today.map((session) => Temporal.Instant.from(session.startsAt).toZonedDateTimeISO(zone));
  const ends = today.map((session) => Temporal.Instant.from(endsAt(session)).toZonedDateTimeISO(zone));
  const from = earliest([at(firstHour), ...starts]).round({ smallestUnit: "hour", roundingMode: "floor" });
  const to = latest([at(lastHour), ...ends]).round({ smallestUnit: "hour", roundingMode: "ceil" });
  return {
    date,
    from: from.toInstant(),
    hours: Math.ceil(from.until(to, { largestUnit: "hour" }).total("hours")),
  };
}

const earliest = (times: readonly Temporal.ZonedDateTime[]) =>
  times.reduce((a, b) => (Temporal.ZonedDateTime.compare(a, b) <= 0 ? a : b));
const latest = (times: readonly Temporal.ZonedDateTime[]) =>
  times.reduce((a, b) => (Temporal.ZonedDateTime.compare(a, b) >= 0 ? a : b));
