import type { ReadTx, Store } from "#db/engine.ts";
import type { Aside } from "#server/aside/aside.ts";
import { requireStanding, type Standing } from "#server/aside/standing.ts";
import type { Preparing } from "#server/context.ts";
import type { CommandName } from "#shared/contract.ts";

interface Wanted {
  name: CommandName;
  input: object;
  now: Temporal.Instant;
}

/** What is made aside before one write, and what it was made from. */
export function madeAhead(store: Pick<Store, "read">, aside: Aside | null, { name, input, now }: Wanted) {
  let made: { eventId: string; standing: Standing } | null = null;
  const turnedAside: Preparing["turnedAside"] = async (turn) => {
    if (!aside || !(await store.read((tx) => aside.takes(tx, name, input)))) return null;
    const { turned, standing } = await aside.ask({ kind: "turn", turn, now: now.toString() });
    made = { eventId: turn.eventId, standing };
    return turned;
  };
  return {
    turnedAside,
    /** Asked in the write; refuses (NoLongerSo) where somebody has saved in between. */
    async requireStanding(tx: ReadTx) {
      if (made) await requireStanding(tx, made.eventId, made.standing);
    },
  };
}
