import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applied, beginOf, nextUp, onNow, orderOf, playShow, standing } from "#shared/show-state.ts";
import { timesOf } from "#shared/show-times.ts";
import { leftProtocol, waysOut } from "#shared/show-ways.ts";
import type { Action, Doing, OrderItem, RunningOrder, ShowState } from "#shared/shows.ts";

const minute = 60_000;
const begins = Date.parse("2021-12-02T01:00:00Z");
const at = (minutes: number) => new Date(begins + minutes * minute).toISOString();
const minutesOf = (instant: number | null) => (instant === null ? null : (instant - begins) / minute);

const plain = (id: string, minutes: number, more: Partial<OrderItem> = {}): OrderItem => ({
  id,
  sessionId: "ceremony",
  minutes,
  fixedAt: null,
  endsBy: null,
  leastMinutes: null,
  ...more,
});
const morning: RunningOrder = {
  release: 1,
  sessions: [
    { id: "ceremony", startsAt: at(0), minutes: 60 },
    { id: "photo", startsAt: at(60), minutes: 20 },
  ],
  items: [
    plain("xia", 10),
    plain("todoriki", 10),
    plain("fukuda", 15),
    plain("souvenirs", 10),
    plain("group", 20, { sessionId: "photo" }),
  ],
};

let made = 0;
const act = (minutes: number, doing: Doing, id = `a${made++}`) =>
  ({ id, at: at(minutes), ...doing }) as Action;
const start = (minutes: number, itemId: string) => act(minutes, { kind: "start", itemId });
const seen = (state: ShowState) => state.items.map(({ id, state }) => `${id} ${state}`);

describe("what is done makes the state", () => {
  test("next ends what is on, and begins what is armed, else the first to come", () => {
    const first = playShow(morning, [start(1, "xia")]);
    expect(onNow(first)?.id).toBe("xia");
    expect(nextUp(first)?.id).toBe("todoriki");
    const armed = playShow(morning, [start(1, "xia"), act(2, { kind: "arm", itemId: "fukuda" })]);
    expect(nextUp(armed)?.id).toBe("fukuda");
    const gone = playShow(morning, [start(1, "xia"), start(12, "todoriki")]);
    expect(gone.items[0]).toMatchObject({ state: "done", runs: [{ from: at(1), to: at(12) }] });
  });

  test("what is called before its turn comes now, and what stood before it afterwards", () => {
    const state = playShow(morning, [start(0, "xia"), start(10, "souvenirs")]);
    expect(seen(state)).toEqual([
      "xia done",
      "souvenirs on",
      "todoriki coming",
      "fukuda coming",
      "group coming",
    ]);
  });

  test("a later session leaves out what was still to come of the earlier one, and nobody goes back to it", () => {
    const actions = [start(0, "xia"), start(70, "group")];
    const state = playShow(morning, actions);
    expect(seen(state)).toEqual([
      "xia done",
      "todoriki skipped",
      "fukuda skipped",
      "souvenirs skipped",
      "group on",
    ]);
    expect(applied(state, start(71, "xia"))).toBeNull();
  });

  test("while it is held the time that is left stands", () => {
    const held = [start(0, "xia"), act(4, { kind: "hold" })];
    expect(timesOf(morning, playShow(morning, held), begins + 9 * minute).leftMillis).toBe(6 * minute);
    const going = playShow(morning, [...held, act(9, { kind: "resume" })]);
    expect(timesOf(morning, going, begins + 10 * minute).leftMillis).toBe(5 * minute);
  });

  test("a later release comes in: what was on keeps its place, what is new stands where the release has it", () => {
    const later: RunningOrder = {
      ...morning,
      release: 2,
      items: [
        plain("hu", 5),
        plain("fukuda", 10),
        plain("souvenirs", 10),
        plain("group", 20, { sessionId: "photo" }),
      ],
    };
    const actions = [start(0, "xia"), act(3, { kind: "adopt", order: later })];
    const state = playShow(morning, actions);
    expect(seen(state)).toEqual(["xia on", "hu coming", "fukuda coming", "souvenirs coming", "group coming"]);
    // Of what was taken out while it was on stage the length is still known.
    expect(orderOf(morning, actions).items.find(({ id }) => id === "xia")?.minutes).toBe(10);
  });
});

describe("when it is to be", () => {
  test("late goes on to what follows, until a gap or a break has taken it up", () => {
    const order: RunningOrder = {
      ...morning,
      items: [
        plain("xia", 10),
        plain("break", 20, { leastMinutes: 5 }),
        plain("fukuda", 15),
        plain("group", 20, { sessionId: "photo" }),
      ],
    };
    const times = timesOf(order, playShow(order, [start(5, "xia")]), begins + 6 * minute);
    expect(times.items.map(({ id, from, to }) => [id, minutesOf(from), minutesOf(to)])).toEqual([
      ["xia", 5, 15],
      ["break", 15, 30],
      ["fukuda", 30, 45],
      ["group", 60, 80],
    ]);
    expect(minutesOf(begins + times.lateMillis)).toBe(5);
  });

  test("who has to leave is named as soon as it can be foreseen", () => {
    const order: RunningOrder = {
      ...morning,
      items: morning.items.map((item) => (item.id === "fukuda" ? { ...item, endsBy: at(35) } : item)),
    };
    const quiet = timesOf(order, beginOf(order), begins);
    expect(quiet.threatened).toEqual([]);
    const late = timesOf(order, playShow(order, [start(4, "xia")]), begins + 5 * minute);
    expect(late.threatened).toEqual([{ id: "fukuda", byMillis: 4 * minute }]);
  });
});

/* Anything that a driver may do, in minutes, over a morning of two sessions. */
const anOrder = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 1, max: 20 }),
      isBreak: fc.boolean(),
      fixed: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
      inSecond: fc.boolean(),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map(
    (items): RunningOrder => ({
      release: 1,
      sessions: [
        { id: "first", startsAt: at(0), minutes: 45 },
        { id: "second", startsAt: at(60), minutes: 45 },
      ],
      items: items
        .toSorted((a, b) => Number(a.inSecond) - Number(b.inSecond))
        .map(({ minutes, isBreak, fixed, inSecond }, place) =>
          plain(`i${place}`, minutes, {
            sessionId: inSecond ? "second" : "first",
            fixedAt: fixed === null ? null : at(fixed),
            leastMinutes: isBreak ? Math.floor(minutes / 3) : null,
          }),
        ),
    }),
  );
const id = fc.integer({ min: 0, max: 6 }).map((place) => `i${place}`);
const aDoing: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 4, arbitrary: id.map((itemId): Doing => ({ kind: "start", itemId })) },
  id.map((itemId): Doing => ({ kind: "arm", itemId })),
  id.map((itemId): Doing => ({ kind: "skip", itemId })),
  id.map((itemId): Doing => ({ kind: "bringBack", itemId })),
  fc.constant<Doing>({ kind: "hold" }),
  fc.constant<Doing>({ kind: "resume" }),
  fc
    .tuple(id, fc.integer({ min: -5, max: 5 }))
    .map(([itemId, minutes]): Doing => ({ kind: "give", itemId, minutes })),
  fc
    .shuffledSubarray(["i0", "i1", "i2", "i3", "i4", "i5", "i6"])
    .map((itemIds): Doing => ({ kind: "order", itemIds })),
  fc.constant<Doing>({ kind: "finish" }),
);
const story = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), aDoing), { maxLength: 14 }).map((steps) => {
  let passed = 0;
  return steps.map(([wait, doing], place) => {
    passed += wait;
    return act(passed, doing, `s${place}`);
  });
});

/** The day, minute by minute: what is on plays, what is next begins as soon as it may. */
function walked(order: RunningOrder, state: ShowState, actions: readonly Action[], now: number) {
  const of = (itemId: string) => order.items.find((item) => item.id === itemId) as OrderItem;
  const opens = (sessionId: string) =>
    Date.parse(order.sessions.find((session) => session.id === sessionId)?.startsAt ?? "");
  const planned = new Map<string, number>();
  let free = begins;
  for (const { id, sessionId } of state.items) {
    while (free < opens(sessionId) || free < Date.parse(of(id).fixedAt ?? at(0))) free += minute;
    planned.set(id, free);
    free += of(id).minutes * minute;
  }
  const ends = new Map<string, number>();
  let clock = now;
  let begun: string[] = [];
  for (const item of state.items) {
    if (item.state === "skipped") continue;
    const { minutes, fixedAt, leastMinutes } = of(item.id);
    let length = Math.max(0, minutes + item.given);
    if (item.state === "on") {
      // However often it was held since it began.
      const from = Date.parse(item.runs.at(-1)?.from ?? "");
      let isHeld = false;
      for (let passed = from; passed < now; passed += minute) {
        for (const action of actions)
          if (Date.parse(action.at) === passed && !(passed === from && isBefore(actions, action, item.id)))
            isHeld = action.kind === "hold" || (action.kind === "resume" ? false : isHeld);
        if (!isHeld) length -= 1;
      }
    }
    if (item.state === "coming") {
      const opensAt = begun.includes(item.sessionId) ? 0 : opens(item.sessionId);
      while (clock < opensAt || clock < Date.parse(fixedAt ?? at(-1000))) clock += minute;
      for (let late = clock - (planned.get(item.id) ?? 0); late > 0; late -= minute)
        if (leastMinutes !== null && length > leastMinutes) length -= 1;
    }
    begun = [...begun, item.sessionId];
    if (item.state === "done") continue;
    for (; length > 0; length -= 1) clock += minute;
    ends.set(item.id, clock);
  }
  return ends;
}
/** What was done in the very minute in which the item began, before it did. */
const isBefore = (actions: readonly Action[], action: Action, itemId: string) =>
  actions.indexOf(action) <= actions.findLastIndex((each) => each.kind === "start" && each.itemId === itemId);

test("what is to be expected is what a day walked minute by minute comes to", () => {
  fc.assert(
    fc.property(anOrder, story, fc.integer({ min: 0, max: 200 }), (order, told, later) => {
      const known = new Set(order.items.map((item) => item.id));
      const actions = applicable(
        order,
        told.filter((each) => !("itemId" in each) || known.has(each.itemId)),
      );
      const state = playShow(order, actions);
      const now =
        begins + Math.max(later, ...actions.map((each) => (Date.parse(each.at) - begins) / minute)) * minute;
      const times = timesOf(order, state, now);
      const expected = walked(order, state, actions, now);
      const open = state.items.filter((item) => item.state === "on" || item.state === "coming");
      expect(
        open.map((item) => [item.id, minutesOf(times.items.find(({ id }) => id === item.id)?.to ?? null)]),
      ).toEqual(open.map((item) => [item.id, minutesOf(expected.get(item.id) ?? null)]));
    }),
    { numRuns: 500 },
  );
});

/** As a server takes them: what changes nothing is refused, and is no action. */
function applicable(order: RunningOrder, told: readonly Action[]): Action[] {
  const taken: Action[] = [];
  for (const action of told) if (applied(playShow(order, taken), action)) taken.push(action);
  return taken;
}

test("whatever was done is taken back as if it had not been, and brought back as if it had not been taken back", () => {
  fc.assert(
    fc.property(anOrder, story, (order, told) => {
      const actions = applicable(order, told);
      for (const [place, action] of actions.entries()) {
        const before = actions.slice(0, place);
        const undo = act(1000, { kind: "undo", actionId: action.id }, `undo-${place}`);
        const redo = act(1001, { kind: "undo", actionId: undo.id }, `redo-${place}`);
        const done = [...before, action];
        expect(playShow(order, [...done, undo])).toEqual(playShow(order, before));
        expect(playShow(order, [...done, undo, redo])).toEqual(playShow(order, done));
        expect(standing([...done, undo, redo])).toEqual(done);
      }
    }),
    { numRuns: 100 },
  );
});

test("nothing is lost or doubled: each item stands there once, one at most is on, and no times overlap", () => {
  fc.assert(
    fc.property(anOrder, story, (order, told) => {
      const state = playShow(order, told);
      expect(state.items.map(({ id }) => id).toSorted()).toEqual(order.items.map(({ id }) => id).toSorted());
      expect(state.items.filter((item) => item.state === "on").length).toBeLessThanOrEqual(1);
      const runs = state.items
        .flatMap((item) => item.runs)
        .toSorted((a, b) => a.from.localeCompare(b.from) || (a.to ?? "z").localeCompare(b.to ?? "z"));
      for (const [place, run] of runs.entries()) {
        const next = runs[place + 1];
        if (next) expect(run.to !== null && run.to <= next.from, "one after the other").toBe(true);
      }
      expect(state.heldSince === null || onNow(state) !== undefined).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describe("what threatens somebody who has to leave", () => {
  const order: RunningOrder = {
    ...morning,
    items: morning.items.map((item) => (item.id === "fukuda" ? { ...item, endsBy: at(35) } : item)),
  };
  const late = playShow(order, [start(4, "xia")]);
  const now = begins + 5 * minute;

  test("has the ways out with it that are each enough alone: next, one that is skipped, minutes less", () => {
    expect(waysOut(order, late, now, "fukuda")).toEqual([
      { kind: "order", itemIds: ["fukuda", "todoriki", "souvenirs"] },
      { kind: "skip", itemId: "todoriki" },
      { kind: "give", itemId: "fukuda", minutes: -4 },
      { kind: "give", itemId: "todoriki", minutes: -4 },
    ]);
    expect(waysOut(order, late, now, "souvenirs")).toEqual([]);
  });

  test("and where protocol order is left by it, that is said of what the plan had otherwise", () => {
    const places: Record<string, number> = { xia: 1, todoriki: 2, fukuda: 4 };
    const placeOf = (itemId: string) => places[itemId] ?? null;
    expect(leftProtocol(order, late, placeOf)).toEqual([]);
    const moved = playShow(order, [
      start(4, "xia"),
      act(5, { kind: "order", itemIds: ["fukuda", "todoriki", "souvenirs"] }),
    ]);
    expect(leftProtocol(order, moved, placeOf)).toEqual([{ itemId: "fukuda", before: "todoriki" }]);
  });
});
