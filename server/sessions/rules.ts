import { clockOf } from "#server/clocks/book.ts";
import { Refused } from "#shared/refusal.ts";
import { type MovedAlong, type Session, WallTime } from "#shared/sessions.ts";
import { readWall } from "#shared/wall-time.ts";

/**
 * The one instant that a typed wall time means in its zone. Refuses a time that the clock leaps
 * over (time-gap, with the time that it shows instead) and one that it shows twice, until the
 * offset says which (time-twice). Where a wall time happens once, the offset decides nothing.
 */
export function instantOf({
  wall,
  zone,
  offset,
}: Pick<Session, "wall" | "zone" | "offset">): Temporal.Instant {
  const reading = readWall(wall, clockOf(zone));
  // The wire's pattern lets 30 February through; the calendar does not.
  if (reading.kind === "unreadable")
    throw new Refused("bad-input", { fields: [{ path: "session.wall", reason: "date" }] });
  if (reading.kind === "gap") throw new Refused("time-gap", { suggestion: reading.suggestion });
  if (reading.kind === "once") return Temporal.Instant.from(reading.startsAt);
  const chosen = reading.choices.find((choice) => choice.offset === offset);
  if (!chosen) throw new Refused("time-twice", { offsets: reading.choices.map((choice) => choice.offset) });
  return Temporal.Instant.from(chosen.startsAt);
}

/** A session so many minutes later, as the clock of its zone then shows it. */
export function movedBy(session: Session, minutes: number): Session {
  if (minutes === 0) return session;
  const startsAt = Temporal.Instant.from(session.startsAt).add({ minutes });
  const at = startsAt.toZonedDateTimeISO(session.zone);
  const wall = at.toPlainDateTime().toString({ smallestUnit: "minute" });
  const isTwice = readWall(wall, clockOf(session.zone)).kind === "twice";
  return { ...session, wall, offset: isTwice ? at.offset : null, startsAt: startsAt.toString() };
}

/**
 * A session so many days on, at the same wall time in its zone. With many at once nobody is asked about
 * each: a time that the clock leaps over becomes the next that there is, of one that comes twice the first.
 */
export function movedAlong(session: Session, days: number): { session: Session; how: MovedAlong["clock"] } {
  const { wall, zone, offset } = session;
  const typed = Temporal.PlainDateTime.from(wall).add({ days }).toString({ smallestUnit: "minute" });
  if (!WallTime.safeParse(typed).success)
    throw new Refused("bad-input", { fields: [{ path: "event.startsOn", reason: "date" }] });
  const reading = readWall(typed, clockOf(zone));
  const to = reading.kind === "gap" ? reading.suggestion : typed;
  const meant =
    reading.kind === "twice"
      ? (reading.choices.find((choice) => choice.offset === offset) ?? reading.choices[0])?.offset
      : null;
  const placed = { wall: to, zone, offset: meant ?? null };
  return {
    session: { ...session, ...placed, startsAt: instantOf(placed).toString() },
    how: reading.kind === "gap" || reading.kind === "twice" ? reading.kind : "once",
  };
}
