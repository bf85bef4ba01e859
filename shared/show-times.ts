import { onNow } from "./show-state.ts";
import type { OrderItem, RunningOrder, ShowItem, ShowState } from "./shows.ts";

// When everything is to be, by plan and as it goes. Instants are milliseconds since 1970.

export interface ItemTimes {
  id: string;
  sessionId: string;
  /** By the plan, with the items in their present order. */
  plannedFrom: number;
  plannedTo: number;
  /** As it was, or as it is to be expected; null for what is skipped. */
  from: number | null;
  to: number | null;
  /** Whether it can still end in time; null where it has no latest end. */
  endsBy: number | null;
}

export interface ShowTimes {
  items: ItemTimes[];
  /** How much later than planned what is on will end, or what comes next will begin; early is below 0. */
  lateMillis: number;
  /** When the last thing is over. */
  endsAt: number | null;
  /** Of what is on: how much is left, below 0 once it is over time. */
  leftMillis: number | null;
  /** What cannot end in time as it goes, the earliest first. */
  threatened: { id: string; byMillis: number }[];
}

const minute = 60_000;

/**
 * What the show comes to if it goes on from `now` as it should: each item begins when the one before it is
 * over, and not before its own fixed start; a break gives what it can while it would begin late.
 */
export function timesOf(order: RunningOrder, state: ShowState, now: number): ShowTimes {
  const planned = plannedTimes(order, state.items);
  const known = new Map(order.items.map((item) => [item.id, item]));
  const on = onNow(state);
  const starts = startsOf(order);
  const begun = new Set<string>();
  let free = Number.NEGATIVE_INFINITY; // until when the stage is taken
  const items = state.items.map((item): ItemTimes => {
    const of = known.get(item.id);
    const plan = planned.get(item.id) ?? { from: now, to: now };
    // A session begins no earlier than people were told, whoever is ready.
    const told = begun.has(item.sessionId) ? undefined : starts.get(item.sessionId);
    const after = Math.max(free, now, told ?? free);
    const times = spanOf(item, { of, plan, now, after, heldSince: state.heldSince });
    if (times) {
      free = Math.max(free, times.to);
      begun.add(item.sessionId);
    }
    return {
      id: item.id,
      sessionId: item.sessionId,
      plannedFrom: plan.from,
      plannedTo: plan.to,
      from: times?.from ?? null,
      to: times?.to ?? null,
      endsBy: of?.endsBy ? Date.parse(of.endsBy) : null,
    };
  });
  const here = items.find(({ id }) => id === (on ?? nextToCome(state))?.id);
  const lateMillis = here ? (on ? late(here.to, here.plannedTo) : late(here.from, here.plannedFrom)) : 0;
  const isOpen = new Set(state.items.filter(({ state }) => state !== "done").map(({ id }) => id));
  return {
    items,
    lateMillis,
    endsAt: items.reduce<number | null>((latest, { to }) => later(latest, to), null),
    leftMillis: on ? leftOf(on, { of: known.get(on.id), now, heldSince: state.heldSince }) : null,
    threatened: items.flatMap(({ id, to, endsBy }) =>
      to !== null && endsBy !== null && to > endsBy && isOpen.has(id) ? [{ id, byMillis: to - endsBy }] : [],
    ),
  };
}

const late = (actual: number | null, planned: number) => (actual ?? planned) - planned;
const later = (a: number | null, b: number | null) => (a === null || (b !== null && b > a) ? b : a);
const nextToCome = ({ items }: ShowState) => items.find(({ state }) => state === "coming");

/** With the items in the order in which they stand now, and all of them: who skips one is early. */
export function plannedTimes(order: RunningOrder, items: readonly Pick<ShowItem, "id" | "sessionId">[]) {
  const known = new Map(order.items.map((item) => [item.id, item]));
  const starts = startsOf(order);
  const planned = new Map<string, { from: number; to: number }>();
  let free = Number.NEGATIVE_INFINITY;
  for (const { id, sessionId } of items) {
    const item = known.get(id);
    if (!item) continue;
    const from = Math.max(free, starts.get(sessionId) ?? free, fixed(item));
    const to = from + item.minutes * minute;
    planned.set(id, { from, to });
    free = to;
  }
  return planned;
}

const startsOf = ({ sessions }: RunningOrder) =>
  new Map(sessions.map(({ id, startsAt }) => [id, Date.parse(startsAt)]));
const fixed = ({ fixedAt }: OrderItem) => (fixedAt ? Date.parse(fixedAt) : Number.NEGATIVE_INFINITY);

interface Around {
  of: OrderItem | undefined;
  plan: { from: number; to: number };
  now: number;
  /** When the stage is free for it. */
  after: number;
  heldSince: string | null;
}

/** From when to when it was, or is to be expected; null: it does not take place. */
function spanOf(item: ShowItem, { of, plan, now, after, heldSince }: Around) {
  const first = item.runs[0];
  const last = item.runs.at(-1);
  if (item.state === "on" && last) {
    const left = leftOf(item, { of, now, heldSince });
    return { from: Date.parse(last.from), to: now + Math.max(0, left) };
  }
  if (item.state === "done" && first && last)
    return { from: Date.parse(first.from), to: Date.parse(last.to ?? last.from) };
  if (item.state === "skipped" || !of) return null;
  const from = Math.max(after, fixed(of));
  return { from, to: from + lengthOf(item, { of, late: from - plan.from }) };
}

/** A break that would begin late gives what it can. */
function lengthOf(item: ShowItem, { of, late }: { of: OrderItem; late: number }): number {
  const whole = Math.max(0, of.minutes + item.given) * minute;
  if (of.leastMinutes === null || late <= 0) return whole;
  return Math.max(Math.min(whole, of.leastMinutes * minute), whole - late);
}

interface Going {
  of: OrderItem | undefined;
  now: number;
  heldSince: string | null;
}

/** While it is held the time that is left stands. */
function leftOf(item: ShowItem, { of, now, heldSince }: Going): number {
  const from = Date.parse(item.runs.at(-1)?.from ?? "");
  const until = heldSince === null ? now : Math.min(now, Date.parse(heldSince));
  const spent = Math.max(0, until - from - item.heldMillis);
  return Math.max(0, (of?.minutes ?? 0) + item.given) * minute - spent;
}
