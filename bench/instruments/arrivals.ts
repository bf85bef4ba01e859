/** The same chance for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** When each of `count` people comes, within `withinMillis`, as people do: each for themselves. */
export const arrivals = (count: number, withinMillis: number, chance: () => number): number[] =>
  Array.from({ length: count }, () => chance() * withinMillis).sort((a, b) => a - b);

/**
 * Open loop: each act is begun at its moment, however the earlier ones fare, and is told the moment
 * that it was meant for. Resolves when the last has begun.
 */
export async function actAt(moments: readonly number[], act: (index: number, intended: number) => void) {
  const start = performance.now();
  for (let next = 0; next < moments.length; ) {
    const now = performance.now() - start;
    while (next < moments.length && (moments[next] as number) <= now) {
      act(next, start + (moments[next] as number));
      next += 1;
    }
    await new Promise((turn) => setTimeout(turn, 1));
  }
}
