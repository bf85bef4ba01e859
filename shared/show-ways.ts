import { applied } from "./show-state.ts";
import { timesOf } from "./show-times.ts";
import type { Doing, RunningOrder, ShowItem, ShowState } from "./shows.ts";

const minute = 60_000;

/**
 * What would let an item still end in time, each way alone: put it next, skip one of those before it, or
 * give it, or one before it, so many minutes less. None where nothing of that is enough.
 */
export function waysOut(order: RunningOrder, state: ShowState, now: number, itemId: string): Doing[] {
  const at = state.items.findIndex(({ id }) => id === itemId);
  const item = state.items[at];
  const over = overtimeOf(order, state, now, itemId);
  if (!item || over <= 0) return [];
  const before = state.items.slice(0, at).filter((each) => each.state === "coming");
  const less = -Math.ceil(over / minute);
  const tried: Doing[] = [
    ...(item.state === "coming" ? [{ kind: "order" as const, itemIds: nextFirst(state, item) }] : []),
    ...before.toReversed().map(({ id }) => ({ kind: "skip" as const, itemId: id })),
    ...[item, ...before.toReversed()].map(({ id }) => ({ kind: "give" as const, itemId: id, minutes: less })),
  ];
  return tried.filter((doing) => {
    if (doing.kind === "give" && lengthOf(order, state, doing.itemId) <= -less) return false;
    const action = { id: "", at: new Date(now).toISOString(), ...doing } as Parameters<typeof applied>[1];
    const after = applied(state, action);
    return after !== null && overtimeOf(order, after, now, itemId) <= 0;
  });
}

/** All that is to come of the item's session, with the item before the others. */
const nextFirst = ({ items }: ShowState, { id, sessionId }: ShowItem): string[] => {
  const coming = items.filter((each) => each.state === "coming" && each.sessionId === sessionId);
  return [id, ...coming.map((each) => each.id).filter((each) => each !== id)];
};

const overtimeOf = (order: RunningOrder, state: ShowState, now: number, itemId: string): number =>
  timesOf(order, state, now).threatened.find(({ id }) => id === itemId)?.byMillis ?? 0;

const lengthOf = (order: RunningOrder, { items }: ShowState, itemId: string): number =>
  (order.items.find(({ id }) => id === itemId)?.minutes ?? 0) +
  (items.find(({ id }) => id === itemId)?.given ?? 0);

/** Somebody who is named before somebody of an earlier place in protocol, where the plan had it otherwise. */
export interface LeftOrder {
  itemId: string;
  before: string;
}

/** Where the present order leaves that of protocol: it is said, and stands in the way of nothing. */
export function leftProtocol(
  order: RunningOrder,
  state: ShowState,
  placeOf: (itemId: string) => number | null,
): LeftOrder[] {
  const planned = new Map(order.items.map(({ id }, at) => [id, at]));
  const open = state.items.filter((item) => item.state === "coming" || item.state === "on");
  return open.flatMap((item, at) => {
    const place = placeOf(item.id);
    const passed = open.slice(at + 1).find((later) => {
      const other = placeOf(later.id);
      const wasBefore = (planned.get(later.id) ?? 0) < (planned.get(item.id) ?? 0);
      return (
        place !== null && other !== null && other < place && wasBefore && later.sessionId === item.sessionId
      );
    });
    return passed ? [{ itemId: item.id, before: passed.id }] : [];
  });
}
