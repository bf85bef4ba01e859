import {
  createHistogram,
  monitorEventLoopDelay,
  PerformanceObserver,
  type RecordableHistogram,
} from "node:perf_hooks";

/** How long the thread was held at most in one turn of its loop, collections of garbage apart. */
export interface Held {
  longestMillis: number;
}

/*
 * How long a thread is held at a time. While it is watched, the loop turns without a rest, and each
 * turn asks what CPU the thread has had: a turn is one stretch of ours at least, so its CPU is no less
 * than the longest stretch in it. What the machine gives to others is not in it. The system counts CPU
 * in ticks, of which one can fall into a short turn: no turn counts for more than it lasted. Collections
 * on this thread are told by the engine by the clock on the wall, and taken off the turn in which they were:
 * where others use the machine as well, for as much CPU as the turn had of its time.
 */
const worthMillis = 0.5;
interface Span {
  from: number;
  until: number;
}
const lengthOf = ({ from, until }: Span) => until - from;
const collections: Span[] = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    collections.push({ from: startTime, until: startTime + duration });
}).observe({ entryTypes: ["gc"] });

const cpuMillis = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

let turns: (Span & { held: number })[] = [];
let watching: NodeJS.Immediate | null = null;

export function watchStretches() {
  turns = [];
  collections.length = 0;
  let [from, cpu] = [performance.now(), cpuMillis()];
  const turn = () => {
    const [now, used] = [performance.now(), cpuMillis()];
    const held = Math.min(used - cpu, now - from);
    if (held > worthMillis) turns.push({ from, until: now, held });
    [from, cpu] = [now, used];
    watching = setImmediate(turn);
  };
  watching = setImmediate(turn);
}

/** Ends the watch; one more turn of the loop first, in which the engine tells of its collections. */
export async function stretches(): Promise<Held> {
  if (watching) clearImmediate(watching);
  await new Promise((next) => setTimeout(next, 5));
  const collecting = ({ from, until }: Span) =>
    collections
      .filter((each) => each.from >= from && each.until <= until)
      .reduce((sum, each) => sum + lengthOf(each), 0);
  const ownOf = (turn: (typeof turns)[number]) => turn.held * (1 - collecting(turn) / lengthOf(turn));
  return { longestMillis: Math.max(0, ...turns.map(ownOf)) };
}

const everyMillis = 1;
const delays = monitorEventLoopDelay({ resolution: everyMillis });
/** What of a delay the thread worked itself, collections too: the rest is that the machine gave it no core. */
let worked = createHistogram();
let timer: NodeJS.Timeout | null = null;

interface Late {
  p50: number;
  p999: number;
  max: number;
}
export interface Delay {
  late: Late;
  worked: Late;
}

export function watchDelay() {
  delays.enable();
  delays.reset();
  worked = createHistogram();
  let [from, cpu] = [performance.now(), cpuMillis()];
  const look = () => {
    const [now, used] = [performance.now(), cpuMillis()];
    const own = Math.min(used - cpu, now - from - everyMillis);
    worked.record(Math.max(1, Math.round(own * 1e6)));
    [from, cpu] = [now, used];
    timer = setTimeout(look, everyMillis);
  };
  timer = setTimeout(look, everyMillis);
}

/** How late the loop was, by a timer of one millisecond. */
export function delay(): Delay {
  delays.disable();
  if (timer) clearTimeout(timer);
  const of = (histogram: RecordableHistogram | typeof delays, less: number): Late => {
    const millis = (nanos: number) => Math.max(0, nanos / 1e6 - less);
    return {
      p50: millis(histogram.percentile(50)),
      p999: millis(histogram.percentile(99.9)),
      max: millis(histogram.max),
    };
  };
  return { late: of(delays, everyMillis), worked: of(worked, 0) };
}
