import { monitorEventLoopDelay, PerformanceObserver } from "node:perf_hooks";

/** A turn of the loop that took long: what it cost the thread, collections of garbage apart. */
export interface Held {
  longestMillis: number;
  /** Of the thread, in all. */
  cpuMillis: number;
}

/*
 * How long a thread is held at a time. While it is watched, the loop turns without a rest, and each
 * turn asks what CPU the thread has had: a turn is one stretch of ours at least, so its CPU is no less
 * than the longest stretch in it. What the machine gives to others is not in it; collections on this
 * thread are told by the engine, and taken off the turn in which they were.
 */
const worthMillis = 1;
const collections: { from: number; until: number }[] = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    collections.push({ from: startTime, until: startTime + duration });
}).observe({ entryTypes: ["gc"] });

const cpuMillis = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

let turns: { from: number; until: number; cpu: number }[] = [];
let began = 0;
let watching: NodeJS.Immediate | null = null;

export function watchStretches() {
  turns = [];
  collections.length = 0;
  began = cpuMillis();
  let [from, cpu] = [performance.now(), began];
  const turn = () => {
    const [now, used] = [performance.now(), cpuMillis()];
    if (used - cpu > worthMillis) turns.push({ from, until: now, cpu: used - cpu });
    [from, cpu] = [now, used];
    watching = setImmediate(turn);
  };
  watching = setImmediate(turn);
}

/** Ends the watch; one more turn of the loop first, in which the engine tells of its collections. */
export async function stretches(): Promise<Held> {
  if (watching) clearImmediate(watching);
  await new Promise((next) => setTimeout(next, 5));
  const collected = ({ from, until }: { from: number; until: number }) =>
    collections
      .filter((each) => each.from >= from && each.until <= until)
      .reduce((sum, each) => sum + each.until - each.from, 0);
  const longest = turns.map((turn) => Math.max(0, turn.cpu - collected(turn)));
  return { longestMillis: Math.max(0, ...longest), cpuMillis: turns.reduce((sum, { cpu }) => sum + cpu, 0) };
}

const resolutionMillis = 1;
const delays = monitorEventLoopDelay({ resolution: resolutionMillis });

export interface Delay {
  p50: number;
  p999: number;
  max: number;
}

export function watchDelay() {
  delays.enable();
  delays.reset();
}

/** How late the loop was, by a timer of one millisecond: what others of the machine take is in it. */
export function delay(): Delay {
  const late = (nanos: number) => Math.max(0, nanos / 1e6 - resolutionMillis);
  delays.disable();
  return { p50: late(delays.percentile(50)), p999: late(delays.percentile(99.9)), max: late(delays.max) };
}
