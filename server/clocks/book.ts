import type { Clock } from "#shared/clock-faces.ts";
import type { ClockBook } from "#shared/clocks.ts";
import type { Event } from "#shared/events.ts";
import { limits } from "#shared/limits.ts";
import type { Programme } from "#shared/programme.ts";

/** A zone's clock by this Node's zone data, by which sessions are scheduled and calendars written. */
export const clockOf =
  (zone: string): Clock =>
  (atMillis) =>
    secondsAhead(Temporal.Instant.fromEpochMilliseconds(atMillis).toZonedDateTimeISO(zone));

/** What happens between the earliest and the latest instant, and what is typed a little around them. */
const yearsAround = 2;

/** The clocks of an event and its hosts, over the years in which something of it happens. */
export function clocksOf(
  { zone, hosts, startsOn, endsOn, registrationClosesAt }: EventTimes,
  others: readonly string[],
): ClockBook {
  const times = [startsOn, endsOn, ...(registrationClosesAt ? [registrationClosesAt] : []), ...others];
  const years = times.map((at) => new Date(at).getUTCFullYear());
  const to = years.reduce((a, b) => Math.max(a, b)) + yearsAround;
  const from = years.reduce((a, b) => Math.min(a, b)) - yearsAround;
  const zones = [zone, ...hosts.map((host) => host.zone)];
  return clockBook(zones, { from: Math.max(from, to - limits.clockBookYearsMax), to });
}

/** Those of a release, with the instant at which it is looked at. */
export const clocksOfProgramme = (
  { event, sessions, releasedAt }: Pick<Programme, "event" | "sessions" | "releasedAt">,
  now: Temporal.Instant,
): ClockBook => clocksOf(event, [releasedAt, now.toString(), ...sessions.map(({ startsAt }) => startsAt)]);

type EventTimes = Pick<Event, "zone" | "startsOn" | "endsOn" | "registrationClosesAt"> & {
  hosts: readonly Pick<Event["hosts"][number], "zone">[];
};

export function clockBook(zones: readonly string[], { from, to }: { from: number; to: number }): ClockBook {
  const ends = Date.UTC(to + 1, 0);
  const changesOf = (zone: string) => {
    const changes: [number, number][] = [];
    let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(
      Date.UTC(from, 0),
    ).toZonedDateTimeISO(zone);
    while (at && at.epochMilliseconds < ends) {
      changes.push([at.epochMilliseconds / 1000, secondsAhead(at)]);
      at = at.getTimeZoneTransition("next");
    }
    return changes;
  };
  return { from, to, zones: Object.fromEntries([...new Set(zones)].map((zone) => [zone, changesOf(zone)])) };
}

const secondsAhead = ({ offsetNanoseconds }: Temporal.ZonedDateTime) => Math.round(offsetNanoseconds / 1e9);
