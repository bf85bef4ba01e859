import { zoneNameOf } from "#server/calendars/text.ts";
import { nearChange, timezoneOf } from "#server/calendars/timezone.ts";
import type { Entry } from "#server/programme/entry.ts";

/** A zone that can be said over the years of its sessions. */
interface WrittenZone {
  /** Its VTIMEZONE. */
  lines: readonly string[];
  isNearChange: (epochMillis: number) => boolean;
}
export type WrittenZones = ReadonlyMap<string, WrittenZone>;

type Timed = Pick<Entry, "startsAt" | "minutes" | "zone">;

/** The zones that can be said, each over the years of its sessions and one more on either side. */
export function zonesOf(entries: readonly Timed[]): WrittenZones {
  const zones = new Map<string, WrittenZone>();
  for (const [zone, within] of Map.groupBy(entries, (entry) => entry.zone)) {
    const years = within.map(({ startsAt }) => new Date(startsAt).getUTCFullYear());
    const around = { from: Math.min(...years) - 1, to: Math.max(...years) + 1 };
    const lines = zone === "UTC" ? null : timezoneOf(zone, around);
    if (lines) zones.set(zone, { lines, isNearChange: nearChange(zone, around) });
  }
  return zones;
}

/** In the session's own zone where every program reads that right, else in UTC. */
export function timesOf({ startsAt, minutes, zone }: Timed, zones: WrittenZones) {
  const start = Temporal.Instant.from(startsAt);
  const end = start.add({ minutes });
  const written = zones.get(zone);
  if (
    !written ||
    written.isNearChange(start.epochMilliseconds) ||
    written.isNearChange(end.epochMilliseconds)
  )
    return { start, end };
  return {
    start: start.toZonedDateTimeISO(zone),
    end: end.toZonedDateTimeISO(zone),
    timezone: zoneNameOf(zone),
  };
}
