import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReleasedSession } from "#shared/programme.ts";
import { delaysOf } from "#shared/show-delay.ts";
import { beginOf, playShow } from "#shared/show-state.ts";
import { timesOf } from "#shared/show-times.ts";
import type { Action, RunningOrder, Tie } from "#shared/shows.ts";

const minute = 60_000;
const begins = Date.parse("2021-12-02T01:00:00Z");
const at = (minutes: number) => new Date(begins + minutes * minute).toISOString();

const session = (id: string, roomId: string, from: number, minutes: number, people: string[] = []) =>
  ({
    id,
    roomId,
    kind: "talk",
    title: { en: id },
    startsAt: at(from),
    minutes,
    roles: people.map((personId) => ({ personId, role: "speaker" })),
    items: [],
    state: "planned",
    revision: { status: "confirmed" },
  }) as unknown as ReleasedSession;

/** The room `hall` as it is driven: its sessions, one item each. */
const orderOf = (sessions: readonly ReleasedSession[]): RunningOrder => {
  const own = sessions.filter(({ roomId }) => roomId === "hall");
  return {
    release: 1,
    sessions: own.map(({ id, startsAt, minutes }) => ({ id, startsAt, minutes })),
    items: own.map(({ id, minutes }) => ({
      id,
      sessionId: id,
      minutes,
      fixedAt: null,
      endsBy: null,
      leastMinutes: null,
    })),
  };
};
function delays(sessions: readonly ReleasedSession[], done: Action[], now: number, ties: Tie[] = []) {
  const order = orderOf(sessions);
  const state = done.length > 0 ? playShow(order, done) : beginOf(order);
  const times = timesOf(order, state, begins + now * minute);
  return Object.fromEntries(
    delaysOf({ sessions: [...sessions] }, { state, times }, ties, begins + now * minute).map((delay) => [
      delay.sessionId,
      delay.minutes,
    ]),
  );
}
const start = (minutes: number, itemId: string): Action => ({
  id: `start-${itemId}`,
  at: at(minutes),
  kind: "start",
  itemId,
});

const morning = [
  session("ceremony", "hall", 0, 60, ["guo"]),
  session("photo", "hall", 60, 20),
  session("lunch", "hall", 120, 60),
  session("meeting", "room 1", 60, 30, ["guo"]),
  session("seminar", "room 1", 90, 30),
  session("tour", "room 2", 60, 30),
];

test("a room that runs late delays what follows, in steps of five minutes, until a gap has taken it up; another room only where somebody holds it", () => {
  expect(delays(morning, [start(12, "ceremony")], 13)).toEqual({ photo: 15, meeting: 15, seminar: 15 });
});

test("a tie holds a session of another room, and nothing is moved where nothing is late", () => {
  const tied = [{ sessionId: "tour", afterId: "ceremony" }];
  expect(delays(morning, [start(12, "ceremony")], 13, tied)).toMatchObject({ tour: 15 });
  expect(delays(morning, [start(0, "ceremony")], 13, tied)).toEqual({});
});

test("what begins early shows as early and moves nothing", () => {
  expect(delays(morning, [start(-10, "ceremony")], 5)).toEqual({});
});

const aDay = fc
  .array(
    fc.record({
      room: fc.constantFrom("hall", "room 1", "room 2"),
      gap: fc.integer({ min: 0, max: 25 }),
      minutes: fc.integer({ min: 5, max: 40 }),
      people: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 2 }),
    }),
    { minLength: 2, maxLength: 9 },
  )
  .map((planned) => {
    const free: Record<string, number> = {};
    return planned.map(({ room, gap, minutes, people }, place) => {
      const from = (free[room] ?? 0) + gap;
      free[room] = from + minutes;
      return session(`s${place}`, room, from, minutes, people);
    });
  });

test("it is what comes of asking each pair of sessions again and again until nothing moves any more", () => {
  const tie = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }));
  fc.assert(
    fc.property(
      aDay,
      fc.array(tie, { maxLength: 2 }),
      fc.integer({ min: 0, max: 60 }),
      (sessions, tied, late) => {
        const [first] = orderOf(sessions).items;
        if (!first) return;
        const ties = tied.map(([one, other]) => ({ sessionId: `s${one}`, afterId: `s${other}` }));
        const told = Date.parse(sessions.find(({ id }) => id === first.id)?.startsAt ?? "");
        const from = (told - begins) / minute + late;
        expect(delays(sessions, [start(from, first.id)], from, ties)).toEqual(
          settled(sessions, first.id, from, ties),
        );
      },
    ),
    { numRuns: 500 },
  );
});

/** By asking each pair, as long as anything moves. */
function settled(sessions: readonly ReleasedSession[], firstId: string, from: number, ties: readonly Tie[]) {
  const told = new Map(sessions.map(({ id, startsAt }) => [id, (Date.parse(startsAt) - begins) / minute]));
  const toldOf = (id: string) => told.get(id) ?? 0;
  const hasBegun = (one: ReleasedSession) =>
    one.id === firstId || (one.roomId !== "hall" && toldOf(one.id) <= from);
  const starts = new Map(told);
  starts.set(firstId, from);
  const people = ({ roles }: ReleasedSession) => roles.map(({ personId }) => personId);
  for (let moved = true; moved; ) {
    moved = false;
    for (const one of sessions)
      for (const other of sessions) {
        if (one === other || hasBegun(one)) continue;
        const isBehind = toldOf(other.id) + other.minutes <= toldOf(one.id);
        const isInHall = one.roomId === "hall";
        const holds =
          one.roomId === other.roomId ||
          (!isInHall &&
            (people(one).some((each) => people(other).includes(each)) ||
              ties.some(({ sessionId, afterId }) => sessionId === one.id && afterId === other.id)));
        if (!isBehind || !holds) continue;
        const ends = (starts.get(other.id) ?? 0) + other.minutes;
        const inSteps = isInHall
          ? ends
          : toldOf(one.id) + Math.ceil(Math.max(0, ends - toldOf(one.id)) / 5) * 5;
        if (inSteps <= (starts.get(one.id) ?? 0)) continue;
        starts.set(one.id, inSteps);
        moved = true;
      }
  }
  return Object.fromEntries(
    sessions.flatMap((one) => {
      const late = (starts.get(one.id) ?? 0) - toldOf(one.id);
      return late > 0 && !hasBegun(one) ? [[one.id, Math.ceil(late / 5) * 5]] : [];
    }),
  );
}
