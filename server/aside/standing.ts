import type { ReadTx } from "#db/engine.ts";
import { deskOf } from "#server/desk/store.ts";
import type { Topic } from "#shared/topics.ts";

/** All that a release is made of; that before it, and the event's state, move with the event. */
const madeOf = ["event", "people", "rooms", "sessions"] as const satisfies readonly Topic[];

/** When each of it moved last, as of the view in which it is read. */
export type Standing = Record<(typeof madeOf)[number], number>;

export async function standingOf(tx: ReadTx, eventId: string): Promise<Standing> {
  const { movedAt } = await deskOf(tx, eventId);
  return Object.fromEntries(madeOf.map((topic) => [topic, movedAt[topic] ?? 0])) as Standing;
}

/** Somebody has saved since: what was made has to be made anew. */
export class NoLongerSo extends Error {}

export async function requireStanding(tx: ReadTx, eventId: string, madeFrom: Standing): Promise<void> {
  const now = await standingOf(tx, eventId);
  if (madeOf.some((topic) => now[topic] !== madeFrom[topic])) throw new NoLongerSo();
}
