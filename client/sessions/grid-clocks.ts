import { type Clock, clockIn, type Place, timeAt } from "#shared/clock-faces.ts";
import type { ClockBook } from "#shared/clocks.ts";
import type { Event } from "#shared/events.ts";
import { endsAt } from "#shared/reading.ts";
import type { Session } from "#shared/sessions.ts";
import type { Texts } from "#shared/texts.ts";

/** The clocks at the grid's edge: the event's own first, then every other host's. */
export function gridPlaces(
  { zone, hosts }: Pick<Event, "zone" | "hosts">,
  clocks: ClockBook,
): Place<Texts>[] {
  const own = hosts.filter((host) => host.zone === zone);
  const others = hosts.filter((host) => host.zone !== zone);
  // An event can keep the clock of a place where none of its hosts is.
  const elsewhere =
    own.length > 0 ? [] : [{ city: { en: zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone }, zone }];
  return [...elsewhere, ...own, ...others].flatMap((host) => {
    const clock = clockIn(clocks, host.zone);
    return clock ? [{ name: host.city, clock }] : [];
  });
}

/** `09:00–11:00`, the same in every language of the product. */
export const timesOf = (session: Session, clock: Clock): string =>
  `${timeAt(session.startsAt, clock)}–${timeAt(endsAt(session), clock)}`;
