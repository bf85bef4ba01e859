import type { Action, OrderItem, RunningOrder, ShowItem, ShowNow, ShowState } from "./shows.ts";

// The show is a pure function of the running order it was begun with and of what was done since. No clock
// stands here: each action brings its instant. Servers, consoles and screens all come to the same state.

/** Nothing has been done yet. */
export const beginOf = (order: RunningOrder): ShowState => ({
  items: order.items.map(toCome),
  armedId: null,
  heldSince: null,
  isOver: false,
});

const toCome = ({ id, sessionId }: OrderItem): ShowItem => ({
  id,
  sessionId,
  state: "coming",
  runs: [],
  heldMillis: 0,
  given: 0,
});

/** Whatever was taken back left out; taking back can be taken back as well. */
export function standing(actions: readonly Action[]): Action[] {
  const undone = new Set<string>();
  // From the latest on: an action that is taken back takes nothing back itself.
  for (const action of actions.toReversed())
    if (action.kind === "undo" && !undone.has(action.id)) undone.add(action.actionId);
  return actions.filter((action) => action.kind !== "undo" && !undone.has(action.id));
}

/** How the show stands after these, in the order in which they were applied. */
export const playShow = (order: RunningOrder, actions: readonly Action[]): ShowState =>
  standing(actions).reduce((state, action) => applied(state, action) ?? state, beginOf(order));

/**
 * The state after one more action; null where it changes nothing: what is to be started is on already, is
 * of a session that is over, or what is to be skipped is not to come.
 */
export function applied(state: ShowState, action: Action): ShowState | null {
  switch (action.kind) {
    case "arm":
      return find(state, action.itemId)?.state === "coming" && state.armedId !== action.itemId
        ? { ...state, armedId: action.itemId }
        : null;
    case "start":
      return started(state, action.itemId, action.at);
    case "hold":
      return onNow(state) && state.heldSince === null ? { ...state, heldSince: action.at } : null;
    case "resume":
      return state.heldSince === null ? null : resumed(state, action.at);
    case "skip":
      return find(state, action.itemId)?.state === "coming"
        ? disarmed(changed(state, action.itemId, { state: "skipped" }), action.itemId)
        : null;
    case "bringBack":
      return broughtBack(state, action.itemId);
    case "give": {
      const item = find(state, action.itemId);
      const isOpen = item?.state === "coming" || item?.state === "on";
      return isOpen ? changed(state, action.itemId, { given: item.given + action.minutes }) : null;
    }
    case "order":
      return ordered(state, action.itemIds);
    case "finish":
      return state.isOver ? null : { ...ended(state, action.at), armedId: null, isOver: true };
    case "adopt":
      return adopted(state, action.order);
    case "undo":
      return null; // it is `standing` that takes back
  }
}

/** A show as it was told, with what waits to be sent: the state, and the items as they are then. */
export function showAfter({ order, state, actions, undone }: ShowNow, more: readonly Action[] = []) {
  const takenBack = undone ? [undone.action, undone.undo] : [];
  const stands = standing([...actions, ...takenBack, ...more]);
  return {
    order: orderOf(order, stands),
    state: stands.reduce((state, action) => applied(state, action) ?? state, state),
    actions: stands,
  };
}

/** What the items are now, with those that a later release took out after they had been on stage. */
export function orderOf(begun: RunningOrder, actions: readonly Action[]): RunningOrder {
  return standing(actions).reduce((order, action) => {
    if (action.kind !== "adopt") return order;
    const gone = order.items.filter(({ id }) => !action.order.items.some((item) => item.id === id));
    return { ...action.order, items: [...action.order.items, ...gone] };
  }, begun);
}

export const onNow = ({ items }: Pick<ShowState, "items">): ShowItem | undefined =>
  items.find(({ state }) => state === "on");

/** What *next* starts: what is armed, else the first that is to come. */
export const nextUp = (state: ShowState): ShowItem | undefined =>
  (state.armedId !== null && find(state, state.armedId)) ||
  state.items.find((item) => item.state === "coming");

const find = ({ items }: ShowState, id: string) => items.find((item) => item.id === id);

const changed = (state: ShowState, id: string, change: Partial<ShowItem>): ShowState => ({
  ...state,
  items: state.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
});

const disarmed = (state: ShowState, id: string): ShowState =>
  state.armedId === id ? { ...state, armedId: null } : state;

/** What was on has ended. */
function ended(state: ShowState, at: string): ShowState {
  const going = resumed(state, at);
  const on = onNow(going);
  if (!on) return going;
  const runs = on.runs.map((run) => (run.to === null ? { ...run, to: at } : run));
  return changed(going, on.id, { state: "done", runs });
}

function resumed(state: ShowState, at: string): ShowState {
  const on = onNow(state);
  if (state.heldSince === null || !on) return { ...state, heldSince: null };
  const heldMillis = on.heldMillis + Math.max(0, Date.parse(at) - Date.parse(state.heldSince));
  return { ...changed(state, on.id, { heldMillis }), heldSince: null };
}

/**
 * What is called before its turn comes now, and what stood before it afterwards. Whoever goes on to a later
 * session leaves out what was still to come of the earlier ones; nobody goes back to a session that is over.
 */
function started(state: ShowState, itemId: string, at: string): ShowState | null {
  const wanted = find(state, itemId);
  if (!wanted || wanted.state === "on" || isPast(state, wanted)) return null;
  const before = ended(state, at);
  const on: ShowItem = {
    ...wanted,
    state: "on",
    runs: [...wanted.runs, { from: at, to: null }],
    heldMillis: 0,
  };
  return { ...disarmed(before, itemId), items: leftOut(placed(before.items, on)), isOver: false };
}

function broughtBack(state: ShowState, itemId: string): ShowState | null {
  const item = find(state, itemId);
  if (item?.state !== "skipped" || isPast(state, item)) return null;
  const coming: ShowItem = { ...item, state: "coming" };
  const isBehind = state.items.indexOf(item) > state.items.findLastIndex(wasOn);
  return isBehind ? changed(state, itemId, coming) : { ...state, items: placed(state.items, coming) };
}

const wasOn = ({ state }: ShowItem) => state === "on" || state === "done";

/** Of a session before the one that was reached. */
function isPast({ items }: Pick<ShowState, "items">, { sessionId }: ShowItem): boolean {
  const reached = items.findLast(wasOn)?.sessionId;
  return (
    reached !== undefined &&
    reached !== sessionId &&
    items.findIndex((item) => item.sessionId === sessionId) <
      items.findIndex((item) => item.sessionId === reached)
  );
}

/** Behind all that has been on stage, before all that is to come of its session. */
function placed(items: readonly ShowItem[], item: ShowItem): ShowItem[] {
  const others = items.filter(({ id }) => id !== item.id);
  const first = items.findIndex(({ sessionId }) => sessionId === item.sessionId);
  const place = Math.max(others.findLastIndex(wasOn) + 1, first);
  return others.toSpliced(place, 0, item);
}

/** What was still to come of sessions that are past. */
const leftOut = (items: ShowItem[]): ShowItem[] =>
  items.map((item) =>
    item.state === "coming" && isPast({ items }, item) ? { ...item, state: "skipped" } : item,
  );

/** All that is to come of one session, in another order: what is on or over, or skipped, keeps its place. */
function ordered(state: ShowState, itemIds: readonly string[]): ShowState | null {
  const moved = itemIds.map((id) => find(state, id));
  const sessionId = moved[0]?.sessionId;
  const places = state.items.filter((item) => item.state === "coming" && item.sessionId === sessionId);
  const same = places.length === moved.length && places.every(({ id }) => itemIds.includes(id));
  if (!same || new Set(itemIds).size !== itemIds.length) return null;
  if (places.every(({ id }, at) => id === itemIds[at])) return null;
  const next = [...moved] as ShowItem[];
  return {
    ...state,
    items: state.items.map((item) => (places.includes(item) ? (next.shift() as ShowItem) : item)),
  };
}

/**
 * A later release: what is new comes where it stands there, what was taken out goes unless it has been on
 * stage, and what is on or over keeps its place. What is to come stands in the release's order.
 */
function adopted(state: ShowState, order: RunningOrder): ShowState {
  const known = new Map(state.items.map((item) => [item.id, item]));
  const played = state.items.filter(({ runs }) => runs.length > 0);
  const rest = order.items
    .filter(({ id }) => !played.some((item) => item.id === id))
    .map((item) => ({ ...(known.get(item.id) ?? toCome(item)), sessionId: item.sessionId }));
  const sessions = new Set([
    ...played
      .map(({ sessionId }) => sessionId)
      .filter((id) => !order.sessions.some((each) => each.id === id)),
    ...order.sessions.map(({ id }) => id),
  ]);
  const items = leftOut(
    [...sessions].flatMap((sessionId) => [
      ...played.filter((item) => item.sessionId === sessionId),
      ...rest.filter((item) => item.sessionId === sessionId),
    ]),
  );
  const isArmed = items.some(({ id, state: each }) => id === state.armedId && each === "coming");
  return { ...state, items, armedId: isArmed ? state.armedId : null };
}
