import { WallTime } from "#shared/sessions.ts";

/** What a wall time means in a zone on that day: where the clock is put forward or back, it is not one instant. */
export type WallReading =
  | { kind: "unreadable" }
  | { kind: "once"; startsAt: Temporal.Instant }
  | { kind: "gap"; suggestion: string }
  | { kind: "twice"; choices: { offset: string; startsAt: Temporal.Instant }[] };

export function readWall(wall: string, zone: string): WallReading {
  const typed = plain(wall);
  if (!typed) return { kind: "unreadable" };
  const earlier = typed.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = typed.toZonedDateTime(zone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds)
    return { kind: "once", startsAt: earlier.toInstant() };
  if (!later.toPlainDateTime().equals(typed)) return { kind: "gap", suggestion: wallOf(later) };
  return {
    kind: "twice",
    choices: [earlier, later].map((each) => ({ offset: each.offset, startsAt: each.toInstant() })),
  };
}

/** The one instant that is meant, once the offset says which of two; null while that is open. */
export function instantOf(reading: WallReading, offset: string | null): Temporal.Instant | null {
  if (reading.kind === "once") return reading.startsAt;
  if (reading.kind !== "twice") return null;
  return reading.choices.find((choice) => choice.offset === offset)?.startsAt ?? null;
}

export const wallAt = (instant: Temporal.Instant | string, zone: string): string =>
  wallOf(Temporal.Instant.from(instant).toZonedDateTimeISO(zone));

const wallOf = (at: Temporal.ZonedDateTime) => at.toPlainDateTime().toString({ smallestUnit: "minute" });

function plain(wall: string): Temporal.PlainDateTime | null {
  if (!WallTime.safeParse(wall).success) return null;
  try {
    return Temporal.PlainDateTime.from(wall);
  } catch {
    return null; // 30 February
  }
}
