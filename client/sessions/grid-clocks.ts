import { type ClockFace, clockFaces, type Place } from "#client/ui/clock-faces.ts";
import type { Event } from "#shared/events.ts";
import { endsAt } from "#shared/reading.ts";
import type { Session } from "#shared/sessions.ts";
import type { Texts } from "#shared/texts.ts";

/** The clocks at the grid's edge: the event's own first, then every other host's. */
export function gridPlaces({ zone, hosts }: Pick<Event, "zone" | "hosts">): Place<Texts>[] {
  const own = hosts.filter((host) => host.zone === zone);
  const others = hosts.filter((host) => host.zone !== zone);
  // An event can keep the clock of a place where none of its hosts is.
  const places =
    own.length > 0 ? [] : [{ name: { en: zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone }, zone }];
  return [...places, ...[...own, ...others].map((host) => ({ name: host.city, zone: host.zone }))];
}

export const facesAt = (at: Temporal.Instant, places: readonly Place<Texts>[]): ClockFace<Texts>[] =>
  clockFaces([at.toString()], places);

/** `09:00`, the same in every language of the product. */
export const timeAt = (instant: Temporal.Instant | string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });

/** `09:00–11:00`. */
export const timesOf = (session: Session, zone: string): string =>
  `${timeAt(session.startsAt, zone)}–${timeAt(endsAt(session), zone)}`;
