import type { Programme } from "#shared/programme.ts";
import { sessionsToAttend } from "#shared/reading.ts";

type Begins = Pick<Programme, "event" | "sessions">;
/** What is asked of a programme by whoever only wants to know when it begins. */
export type WithBeginning = Pick<Programme, "event" | "sessions" | "rooms">;

/** When the event begins: its first session, or, as long as there is none, noon of its first day. */
export function beginningOf(programme: Begins): Temporal.Instant {
  const [first] = sessionsToAttend(programme);
  if (first) return Temporal.Instant.from(first.startsAt);
  const { startsOn, zone } = programme.event;
  return Temporal.PlainDate.from(startsOn)
    .toZonedDateTime({ timeZone: zone, plainTime: "12:00" })
    .toInstant();
}

/**
 * An hour of the day before the one on which the event begins, by the clock of a person's host; by the
 * event's own for whoever has none.
 */
export function dayBefore(programme: Begins, hostId: string | null, hour: number): Temporal.Instant {
  const { hosts, zone } = programme.event;
  const timeZone = hosts.find(({ id }) => id === hostId)?.zone ?? zone;
  const day = beginningOf(programme).toZonedDateTimeISO(timeZone).toPlainDate();
  return day.subtract({ days: 1 }).toZonedDateTime({ timeZone, plainTime: { hour } }).toInstant();
}

/** The first session that can be attended online. */
export const firstOnline = ({ sessions, rooms }: Pick<WithBeginning, "sessions" | "rooms">) =>
  sessionsToAttend({ sessions }).find(
    ({ kind, roomId }) =>
      kind !== "break" && rooms.some((room) => room.id === roomId && room.kind !== "hall"),
  ) ?? null;

export function onlineBeginningOf(programme: WithBeginning): Temporal.Instant | null {
  const session = firstOnline(programme);
  return session && Temporal.Instant.from(session.startsAt);
}
