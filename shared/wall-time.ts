import { type Clock, wallAt } from "./clock-faces.ts";
import { WallTime } from "./sessions.ts";

/** What a wall time means on a clock: where that is put forward or back, it is not one instant. */
export type WallReading =
  | { kind: "unreadable" }
  | { kind: "once"; startsAt: string }
  | { kind: "gap"; suggestion: string }
  | { kind: "twice"; choices: { offset: string; startsAt: string }[] };

/** Longer than any clock was ever put forward or back at once, and than any is from UTC. */
const dayMillis = 24 * 3_600_000;

/**
 * The clock is whoever's asks: the server's has zone data, a browser's is as the server gave it; while it
 * is not known, nothing can be said.
 */
export function readWall(wall: string, clock: Clock | null): WallReading {
  const typed = WallTime.safeParse(wall).success ? Date.parse(`${wall}Z`) : Number.NaN;
  // 30 February is read as 2 March.
  if (!clock || Number.isNaN(typed) || !new Date(typed).toISOString().startsWith(wall))
    return { kind: "unreadable" };
  const [before, after] = [clock(typed - dayMillis), clock(typed + dayMillis)];
  const instants = [before, after].map((ahead) => typed - ahead * 1000);
  const [once, another] = [...new Set(instants)].filter((at) => wallAt(at, clock) === wall);
  if (once === undefined) return { kind: "gap", suggestion: wallAt(typed - before * 1000, clock) };
  if (another === undefined) return { kind: "once", startsAt: isoOf(once) };
  return {
    kind: "twice",
    choices: [once, another].map((at) => ({ offset: offsetOf(clock(at)), startsAt: isoOf(at) })),
  };
}

/** The one instant that is meant, once the offset says which of two; null while that is open. */
export function instantOf(reading: WallReading, offset: string | null): string | null {
  if (reading.kind === "once") return reading.startsAt;
  if (reading.kind !== "twice") return null;
  return reading.choices.find((choice) => choice.offset === offset)?.startsAt ?? null;
}

const isoOf = (millis: number) => new Date(millis).toISOString().replace(".000Z", "Z");

/** `+09:00` */
function offsetOf(secondsAhead: number): string {
  const minutes = Math.abs(secondsAhead) / 60;
  const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
  return `${secondsAhead < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}
