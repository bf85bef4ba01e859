import { limits } from "#shared/limits.ts";

export interface Span {
  from: Temporal.Instant;
  until: Temporal.Instant;
  count: number;
}

/** Every stretch of time, as long as it lasts, in which so many came within so few minutes. `times` stand in order. */
export function burstsIn(times: readonly Temporal.Instant[]): Span[] {
  const within = { minutes: limits.burstMinutes };
  const found: { first: number; last: number }[] = [];
  for (let last = limits.burstRegistrationsMin - 1; last < times.length; last++) {
    const first = last - (limits.burstRegistrationsMin - 1);
    const [began, ended] = [times[first], times[last]] as [Temporal.Instant, Temporal.Instant];
    if (Temporal.Instant.compare(began.add(within), ended) < 0) continue;
    const before = found.at(-1);
    if (before && first <= before.last) before.last = last;
    else found.push({ first, last });
  }
  return found.map(({ first, last }) => ({
    from: times[first] as Temporal.Instant,
    until: times[last] as Temporal.Instant,
    count: last - first + 1,
  }));
}
