import { Refused } from "#shared/refusal.ts";
import type { Session } from "#shared/sessions.ts";
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
  const clock = (atMillis: number) =>
    Temporal.Instant.fromEpochMilliseconds(atMillis).toZonedDateTimeISO(zone).offsetNanoseconds / 1e9;
  const reading = readWall(wall, clock);
  // The wire's pattern lets 30 February through; the calendar does not.
  if (reading.kind === "unreadable")
    throw new Refused("bad-input", { fields: [{ path: "session.wall", reason: "date" }] });
  if (reading.kind === "gap") throw new Refused("time-gap", { suggestion: reading.suggestion });
  if (reading.kind === "once") return Temporal.Instant.from(reading.startsAt);
  const chosen = reading.choices.find((choice) => choice.offset === offset);
  if (!chosen) throw new Refused("time-twice", { offsets: reading.choices.map((choice) => choice.offset) });
  return Temporal.Instant.from(chosen.startsAt);
}
