import { Refused } from "#shared/refusal.ts";

const minuteSeconds = 60;

export const aMinuteBefore = (now: Temporal.Instant) => now.subtract({ seconds: minuteSeconds });

/**
 * Refuses who has spoken `perMinuteMax` times within the last minute, and says in how many seconds
 * the earliest of those is a minute ago. `spokenAt` needs no order.
 */
export function requireTurn(
  spokenAt: readonly Temporal.Instant[],
  perMinuteMax: number,
  now: Temporal.Instant,
): void {
  // What was said in the future was said before the clock was put back.
  const recent = spokenAt.filter(
    (at) => Temporal.Instant.compare(at, aMinuteBefore(now)) > 0 && Temporal.Instant.compare(at, now) <= 0,
  );
  if (recent.length < perMinuteMax) return;
  const freeing = recent.toSorted(Temporal.Instant.compare)[recent.length - perMinuteMax] as Temporal.Instant;
  const waitSeconds = minuteSeconds - now.since(freeing).total("seconds");
  throw new Refused("too-many", { retryAfterSeconds: Math.max(1, Math.ceil(waitSeconds)) });
}
