import type { Now } from "#shared/live.ts";
import type { ReleasedSession } from "#shared/programme.ts";
import type { Item } from "#shared/sessions.ts";
import type { OnNow } from "./now-next.ts";

/** A place that a moderator steps through: an item of a running order, or a session without one. */
export interface Step {
  now: Now;
  session: ReleasedSession;
  item: Item | null;
  /** As planned. */
  startsAtMillis: number;
  minutes: number;
}

/** Of sessions by start. */
export const runningOrder = (sessions: readonly ReleasedSession[]): Step[] => sessions.flatMap(stepsOf);

function stepsOf(session: ReleasedSession): Step[] {
  let startsAtMillis = Date.parse(session.startsAt);
  if (session.items.length === 0) {
    const now = { sessionId: session.id, itemId: null };
    return [{ now, session, item: null, startsAtMillis, minutes: session.minutes }];
  }
  return session.items.map((item) => {
    const now = { sessionId: session.id, itemId: item.id };
    const step = { now, session, item, startsAtMillis, minutes: item.minutes };
    startsAtMillis += item.minutes * minuteMillis;
    return step;
  });
}

/** What is on, what was before it and what comes next; between two, the one that is over and the one to come. */
export function around(order: readonly Step[], on: OnNow | null, atMillis: number) {
  const at = order.findIndex(
    ({ now }) => now.sessionId === on?.session.id && now.itemId === (on.item?.id ?? null),
  );
  const before = at === -1 ? order.findLastIndex((step) => endMillis(step) <= atMillis) : at - 1;
  return {
    on: order[at] ?? null,
    previous: order[before] ?? null,
    next: order[(at === -1 ? before : at) + 1] ?? null,
  };
}

/** Counted from the plan, in whole minutes: those begun are gone, those not yet ended are left. */
export function standing(step: Step, atMillis: number) {
  return {
    early: Math.max(0, Math.ceil((step.startsAtMillis - atMillis) / minuteMillis)),
    elapsed: Math.floor((atMillis - step.startsAtMillis) / minuteMillis),
    left: Math.ceil((endMillis(step) - atMillis) / minuteMillis),
  };
}

const minuteMillis = 60_000;
const endMillis = ({ startsAtMillis, minutes }: Step) => startsAtMillis + minutes * minuteMillis;
