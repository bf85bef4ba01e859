import { type ReactionSums, type RoomPulse, reactionKinds } from "#shared/live.ts";
import { type Mode, modes } from "#shared/rooms.ts";

export type Here = RoomPulse["here"];

/** What another server said of its part of the crowd counts this long; it speaks every three seconds. */
export const elsewhereMillisMax = 8_000;
/** More than serve one database: a neighbour could otherwise invent them without end. */
const serversMax = 64;

/** What is in the air of one room: who is here, and what they clap. Nothing of it is kept. */
export function createCrowd() {
  let own: ReactionSums = {};
  let others: ReactionSums = {};
  const elsewhere = new Map<string, { here: Record<string, number>; untilMillis: number }>();

  return {
    react(reactions: ReactionSums) {
      own = sumOf(own, reactions);
    },
    /** A hint from another server; answers whether that server was unknown. */
    hear(
      from: string,
      here: Record<string, number>,
      reactions: Record<string, number>,
      atMillis: number,
    ): boolean {
      const isNew = !elsewhere.has(from);
      if (isNew && elsewhere.size >= serversMax) return false;
      elsewhere.set(from, { here, untilMillis: atMillis + elsewhereMillisMax });
      others = sumOf(others, reactions);
      return isNew;
    },
    /** Answers each reaction once: `own` is for the other servers, `all` for the people here. */
    takeReactions(): { own: ReactionSums; all: ReactionSums } {
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

function sumOf(a: ReactionSums, b: Record<string, number>): ReactionSums {
  const sums: ReactionSums = {};
  for (const kind of reactionKinds) {
    const sum = (a[kind] ?? 0) + (b[kind] ?? 0);
    if (sum > 0) sums[kind] = sum;
  }
  return sums;
}
