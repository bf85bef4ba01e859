import type { CommandName } from "#shared/contract.ts";
import { readsOf } from "#shared/desk.ts";
import type { Topic } from "#shared/topics.ts";

type Moved = ReadonlyMap<string, { clock: number }>;

/** What is to be read anew by who has seen the desk as `before`: of a desk that was not known, everything. */
export function readsMoved(before: Moved | null, now: Moved): CommandName[] {
  const moved = [...now].filter(([topic, { clock }]) => clock > (before?.get(topic)?.clock ?? 0));
  return [...new Set(moved.flatMap(([topic]) => readsOf[topic as Topic]))];
}

/** While much happens, as when a registration opens, a page reads less and less often; a few changes in a row are not much. */
const restMillis = { least: 400, most: 5_000 };
/** Small, and looked at by several at one door: never less often. */
const isLight: ReadonlySet<CommandName> = new Set(["arrivals.list"]);
const fewInRow = 5;
const quietMillis = 10_000;

/** Reads at once what is new after a quiet while, and what comes meanwhile together after a rest. */
export function createReading(read: (commands: CommandName[]) => void) {
  const light = paced(read, restMillis.least);
  const others = paced(read, restMillis.most);
  return {
    want(commands: readonly CommandName[]) {
      light.want(commands.filter((each) => isLight.has(each)));
      others.want(commands.filter((each) => !isLight.has(each)));
    },
    stop() {
      light.stop();
      others.stop();
    },
  };
}

function paced(read: (commands: CommandName[]) => void, mostMillis: number) {
  const wanted = new Set<CommandName>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** How often in a row it had to rest. */
  let rested = 0;
  let readAt = Number.NEGATIVE_INFINITY;

  const readAll = () => {
    timer = undefined;
    readAt = Date.now();
    read([...wanted]);
    wanted.clear();
  };
  return {
    want(commands: readonly CommandName[]) {
      if (commands.length === 0) return;
      for (const each of commands) wanted.add(each);
      if (timer) return;
      const since = Date.now() - readAt;
      if (since > quietMillis) rested = 0;
      const rest = Math.min(restMillis.least * 2 ** Math.max(0, rested - fewInRow), mostMillis);
      if (since >= rest) return readAll();
      timer = setTimeout(readAll, rest - since);
      rested += 1;
    },
    stop: () => clearTimeout(timer),
  };
}
