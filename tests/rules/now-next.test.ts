import { describe, expect, test } from "vitest";
import { nowNext } from "#client/rooms/now-next.ts";
import { around, runningOrder, type Step, standing } from "#client/rooms/running-order.ts";
import type { Person } from "#shared/people.ts";
import type { ReleasedSession } from "#shared/programme.ts";
import type { Item } from "#shared/sessions.ts";

const person = (id: string): Person => ({
  id,
  name: { native: id, latin: "", order: "family-first" },
  nameLang: "zh-Hans",
  honorific: {},
  position: {},
  hostId: null,
  protocol: null,
  version: 0,
});
const item = (id: string, minutes: number): Item => ({
  id,
  kind: "address",
  title: {},
  personIds: [`${id}-speaker`],
  minutes,
  lang: null,
  interpretation: "none",
});
const session = (id: string, startsAt: string, minutes: number, items: Item[] = []): ReleasedSession => ({
  id,
  kind: "ceremony",
  title: { en: id },
  description: {},
  roomId: "hall",
  wall: "2021-12-02T09:00",
  zone: "Asia/Shanghai",
  offset: null,
  minutes,
  startsAt,
  roles: [{ personId: "a-speaker", role: "speaker" }],
  items,
  state: "planned",
  version: 0,
  revision: { uid: id, sequence: 0, revisedAt: startsAt, createdAt: startsAt, status: "confirmed" },
});

const ceremony = session("ceremony", "2021-12-02T01:00:00Z", 30, [item("first", 10), item("second", 10)]);
const talk = session("talk", "2021-12-02T02:00:00Z", 60);
const programme = {
  sessions: [talk, ceremony],
  people: ["first-speaker", "second-speaker", "a-speaker"].map(person),
};
const at = (time: string) => Date.parse(`2021-12-02T${time}Z`);
const seen = (time: string, said: Parameters<typeof nowNext>[2] = null) => {
  const { now, next, minutesLate } = nowNext(programme, "hall", said, at(time));
  return {
    now: now && `${now.session.id} ${now.place} ${now.people.map((each) => each.id)}`,
    next: next && [next.session.id, next.item?.id].filter(Boolean).join(" "),
    minutesLate,
  };
};

describe("with nothing said, the clock says what is on", () => {
  test.each([
    ["before the first", "00:59:59.999", null, "ceremony"],
    ["the instant it begins", "01:00:00", "ceremony 1 first-speaker", "ceremony second"],
    ["the millisecond before the second item", "01:09:59.999", "ceremony 1 first-speaker", "ceremony second"],
    ["the second item", "01:10:00", "ceremony 2 second-speaker", "talk"],
    ["after the items, while the session lasts", "01:25:00", "ceremony 0 a-speaker", "talk"],
    ["between two sessions", "01:30:00", null, "talk"],
    ["a session without items names its speakers", "02:00:00", "talk 0 a-speaker", null],
    ["after the last", "03:00:00", null, null],
  ])("%s", (_, time, now, next) => {
    expect(seen(time)).toMatchObject({ now, next });
  });
});

describe("what the moderator says goes before the clock", () => {
  test("and tells how late it is", () => {
    const said = { sessionId: "ceremony", itemId: "first" };
    expect(seen("01:10:59", said)).toMatchObject({ now: "ceremony 1 first-speaker", minutesLate: 0 });
    expect(seen("01:13:00", said)).toMatchObject({ now: "ceremony 1 first-speaker", minutesLate: 3 });
  });
  test("a session that is opened before its first item is on as a whole", () => {
    expect(seen("01:00:00", { sessionId: "ceremony", itemId: null })).toMatchObject({
      now: "ceremony 0 a-speaker",
      next: "ceremony first",
    });
  });
  test("unless it names a session that is no longer in the programme", () => {
    expect(seen("01:10:00", { sessionId: "gone", itemId: null }).now).toBe("ceremony 2 second-speaker");
  });
});

test("what another room has, or what was cancelled, is not on here", () => {
  const elsewhere = { ...ceremony, roomId: "other" };
  const cancelled = { ...ceremony, state: "cancelled" as const };
  expect(
    nowNext({ ...programme, sessions: [elsewhere, cancelled] }, "hall", null, at("01:05:00")),
  ).toMatchObject({
    now: null,
    next: null,
  });
});

describe("the running order, once, with its planned times (L26)", () => {
  const order = runningOrder([ceremony, talk]);
  const called = (step: Step | null) => step && (step.now.itemId ?? step.now.sessionId);
  const stands = (time: string, said: Parameters<typeof nowNext>[2] = null) => {
    const { now } = nowNext(programme, "hall", said, at(time));
    const { on, previous, next } = around(order, now, at(time));
    return [called(previous), called(on), called(next)];
  };

  test("has each item at its own time, and a session without any at its own", () => {
    expect(
      order.map(({ now, startsAtMillis, minutes }) => [
        now.sessionId,
        now.itemId,
        new Date(startsAtMillis).toISOString().slice(11, 16),
        minutes,
      ]),
    ).toEqual([
      ["ceremony", "first", "01:00", 10],
      ["ceremony", "second", "01:10", 10],
      ["talk", null, "02:00", 60],
    ]);
  });

  test.each([
    ["before the first", "00:30:00", null, [null, null, "first"]],
    ["in the first", "01:05:00", null, [null, "first", "second"]],
    ["after the last item, while its session lasts", "01:25:00", null, ["second", null, "talk"]],
    ["between two sessions", "01:45:00", null, ["second", null, "talk"]],
    [
      "as the moderator says",
      "01:45:00",
      { sessionId: "ceremony", itemId: "first" },
      [null, "first", "second"],
    ],
    ["in the last", "02:05:00", null, ["second", "talk", null]],
    ["after all of it", "04:00:00", null, ["talk", null, null]],
  ])("goes on and back from where it stands: %s", (_, time, said, steps) => {
    expect(stands(time, said)).toEqual(steps);
  });

  test.each([
    ["00:57:30", { early: 3, elapsed: -3, left: 13 }],
    ["01:00:00", { early: 0, elapsed: 0, left: 10 }],
    ["01:03:59", { early: 0, elapsed: 3, left: 7 }],
    ["01:10:00", { early: 0, elapsed: 10, left: 0 }],
    ["01:12:59", { early: 0, elapsed: 12, left: -2 }],
  ])("counts what is gone and what is left of it by the plan: %s", (time, minutes) => {
    expect(standing(order[0] as Step, at(time))).toEqual(minutes);
  });
});
