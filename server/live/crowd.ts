import type { Adds } from "#server/live/place.ts";
import type { PlacePulse, SumKind, Sums } from "#shared/live.ts";
import { type Mode, modes } from "#shared/rooms.ts";

export type Here = PlacePulse["here"];

/** What another server said of its part of the crowd counts this long; it speaks every three seconds. */
export const elsewhereMillisMax = 8_000;
/** More than serve one database: a neighbour could otherwise invent them without end. */
const serversMax = 64;

/** What is in the air of one place: who is here, and what they clap. Nothing of it is kept. */
export function createCrowd(adds: Partial<Record<SumKind, Adds>>) {
  let own: Sums = {};
  let others: Sums = {};
  const elsewhere = new Map<string, { here: Record<string, number>; untilMillis: number }>();

  function sumOf(a: Sums, b: Sums): Sums {
    const sums: Sums = {};
    for (const [kind, add] of Object.entries(adds) as [SumKind, Adds][]) {
      const sum = add(a[kind] ?? {}, b[kind] ?? {});
      if (Object.keys(sum).length > 0) sums[kind] = sum;
    }
    return sums;
  }

  return {
    add(sums: Sums) {
      own = sumOf(own, sums);
    },
    /** A hint from another server; answers whether that server was unknown. */
    hear(
      from: string,
      here: Record<string, number>,
      sums: Record<string, Record<string, number>>,
      atMillis: number,
    ): boolean {
      const isNew = !elsewhere.has(from);
      if (isNew && elsewhere.size >= serversMax) return false;
      elsewhere.set(from, { here, untilMillis: atMillis + elsewhereMillisMax });
      others = sumOf(others, sums);
      return isNew;
    },
    /** Answers what was added once: `own` is for the other servers, `all` for the people here. */
    takeSums(): { own: Sums; all: Sums } {
      const taken = { own, all: sumOf(own, others) };
      own = {};
      others = {};
      return taken;
    },
    hereWithOthers(here: Here, atMillis: number): Here {
      for (const [server, said] of elsewhere) if (said.untilMillis <= atMillis) elsewhere.delete(server);
      const counted = [here, ...[...elsewhere.values()].map((said) => said.here)];
      return perMode((mode) => counted.reduce((sum, each) => sum + (each[mode] ?? 0), 0));
    },
  };
}

export const perMode = (count: (mode: Mode) => number): Here =>
  Object.fromEntries(modes.map((mode) => [mode, count(mode)])) as Here;
