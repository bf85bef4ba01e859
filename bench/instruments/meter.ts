import { type Delay, delay, type Held, stretches, watchDelay, watchStretches } from "./stretches.ts";

/**
 * Loaded before a server that is measured (`node --import`): answers its parent with what the
 * process has cost so far. The server itself knows nothing of it.
 */
export interface Meter {
  /** CPU time of all threads since the start, user and system. */
  cpuMillis: number;
  residentBytes: number;
  heapBytes: number;
}

/** What the parent can ask for, and what it is told. */
export interface Told {
  read: Meter;
  /** As `read`, after a garbage collection. */
  collect: Meter;
  "watch stretches": null;
  stretches: Held;
  "watch delay": null;
  delay: Delay;
}

function read(): Meter {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  return { cpuMillis: (user + system) / 1000, residentBytes: rss, heapBytes: heapUsed };
}

const acts: { [What in keyof Told]: () => Told[What] | Promise<Told[What]> } = {
  read,
  collect() {
    globalThis.gc?.();
    return read();
  },
  "watch stretches"() {
    watchStretches();
    return null;
  },
  stretches,
  "watch delay"() {
    watchDelay();
    return null;
  },
  delay,
};

process.on("message", async (asked: keyof Told) => {
  process.send?.({ told: await acts[asked]() });
});
process.on("disconnect", () => process.exit()); // whoever measured is gone
process.channel?.unref();
