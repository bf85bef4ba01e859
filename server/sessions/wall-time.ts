import { Refused } from "#shared/refusal.ts";
import type { Session } from "#shared/sessions.ts";

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
  const typed = readable(wall);
  const earlier = typed.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = typed.toZonedDateTime(zone, { disambiguation: "later" });
  if (earlier.equals(later)) return earlier.toInstant();
  if (!later.toPlainDateTime().equals(typed)) throw new Refused("time-gap", { suggestion: wallOf(later) });

  const chosen = [earlier, later].find((each) => each.offset === offset);
  if (!chosen) throw new Refused("time-twice", { offsets: [earlier.offset, later.offset] });
  return chosen.toInstant();
}

const wallOf = (time: Temporal.ZonedDateTime) => time.toPlainDateTime().toString({ smallestUnit: "minute" });

/** The wire's pattern lets 30 February through; the calendar does not. */
function readable(wall: string): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(wall);
  } catch {
    throw new Refused("bad-input", { fields: [{ path: "session.wall", reason: "date" }] });
  }
}
