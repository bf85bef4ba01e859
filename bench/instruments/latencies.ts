const bucketsPerMilli = 10;
const millisMax = 60_000;

/** Counts durations in steps of 0.1 ms, so that millions of them take no memory worth speaking of. */
export class Latencies {
  readonly #counts: Uint32Array;
  count = 0;

  constructor(counts = new Uint32Array(millisMax * bucketsPerMilli)) {
    this.#counts = counts;
    for (const each of counts) this.count += each;
  }

  add(millis: number) {
    const bucket = Math.min(Math.max(0, Math.ceil(millis * bucketsPerMilli)), this.#counts.length - 1);
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    this.count += 1;
  }

  /** The duration that this share of all did not exceed: 0.99 for the p99. Rounded up to 0.1 ms. */
  quantile(share: number): number {
    let left = Math.ceil(this.count * share);
    for (let bucket = 0; bucket < this.#counts.length; bucket++) {
      left -= this.#counts[bucket] ?? 0;
      if (left <= 0) return bucket / bucketsPerMilli;
    }
    return millisMax;
  }

  /** Only what is there, to be sent to another process. */
  toPairs(): [bucket: number, count: number][] {
    return [...this.#counts.entries()].filter(([, count]) => count > 0);
  }

  static fromPairs(pairs: readonly (readonly [number, number])[]): Latencies {
    const counts = new Uint32Array(millisMax * bucketsPerMilli);
    for (const [bucket, count] of pairs) counts[bucket] = count;
    return new Latencies(counts);
  }
}
