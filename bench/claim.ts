/** How a run is made: the same seed gives the same arrivals. */
export interface Bench {
  seed: number;
  /** 1 is what RESULTS.md shows; less is for working on a claim. */
  scale: number;
  /** A folder for the CPU profiles of the product, when asked for. */
  profileTo: string | undefined;
}

/** One thing that we say of ourselves, measured beside what it is compared with. */
export interface Claim {
  /** As in `npm run bench -- <name>`. */
  name: string;
  title: string;
  /** Answers its part of RESULTS.md: lines of Markdown, the ratio first. */
  measure(bench: Bench): Promise<string[]>;
}

export const scaled = (bench: Bench, count: number) => Math.max(1, Math.round(count * bench.scale));
