import { describe, expect, test } from "vitest";
import { daysOf, spanOf } from "#client/sessions/day-span.ts";
import { gridPlaces } from "#client/sessions/grid-clocks.ts";
import { neighbour, type Stop } from "#client/sessions/neighbours.ts";
import { blockPixels, freeSlots, linesOf, place } from "#client/sessions/placing.ts";
import { makeItem } from "#db/seed/make.ts";
import { clockBook, clockOf } from "#server/clocks/book.ts";
import { wallAt } from "#shared/clock-faces.ts";
import type { Host } from "#shared/events.ts";
import type { Session } from "#shared/sessions.ts";
import { instantOf, readWall } from "#shared/wall-time.ts";

const shanghai = "Asia/Shanghai";
const [dalianClock, berlin] = [clockOf(shanghai), clockOf("Europe/Berlin")];
const clocks = clockBook([shanghai, "Asia/Tokyo", "America/New_York"], { from: 2020, to: 2022 });
const at = (instant: string) => Temporal.Instant.from(instant);

const session = (id: string, startsAt: string, minutes: number): Session => ({
  id,
  kind: "talk",
  title: { en: id },
  description: {},
  roomId: "hall",
  wall: "2021-12-02T09:00",
  zone: shanghai,
  offset: null,
  minutes,
  startsAt,
  roles: [],
  items: [],
  state: "planned",
  version: 1,
});

describe("a day of the grid", () => {
  const early = session("early", "2021-12-02T00:30:00Z", 30); // 08:30 in Dalian
  const night = session("night", "2021-12-02T15:30:00Z", 60); // 23:30 to 00:30

  test("an empty day runs from nine to five", () => {
    const span = spanOf("2021-12-02", dalianClock, []);
    expect([span.from.toString(), span.hours]).toEqual(["2021-12-02T01:00:00Z", 8]);
  });

  test("it grows to whole hours around its sessions, past midnight too", () => {
    const span = spanOf("2021-12-02", dalianClock, [early, night]);
    expect([span.from.toString(), span.hours]).toEqual(["2021-12-02T00:00:00Z", 17]);
  });

  test("a day on which the clock is put forward has an hour less", () => {
    const dawn = session("dawn", "2021-03-28T00:00:00Z", 30); // 01:00 in Berlin, an hour before the gap
    const evening = session("evening", "2021-03-28T16:00:00Z", 60); // 18:00 to 19:00
    expect(spanOf("2021-03-28", berlin, [dawn, evening]).hours).toBe(17);
  });

  test("its days are the event's, and those on which a session has landed", () => {
    const stray = session("stray", "2021-12-09T01:00:00Z", 30);
    expect(daysOf("2021-12-02", "2021-12-03", dalianClock, [early, stray])).toEqual([
      "2021-12-02",
      "2021-12-03",
      "2021-12-09",
    ]);
  });
});

describe("sessions in a column", () => {
  const from = at("2021-12-02T01:00:00Z");
  const first = session("first", "2021-12-02T01:00:00Z", 120);
  const clashing = session("clashing", "2021-12-02T02:30:00.000Z", 60);
  const third = session("third", "2021-12-02T03:00:00.000Z", 60);
  const apart = session("apart", "2021-12-02T05:00:00Z", 30);

  test("those that overlap stand side by side, and a lane is used again once it is free", () => {
    expect(
      place([apart, third, clashing, first], from).map(({ session: { id }, top, lane, lanes }) => [
        id,
        top,
        lane,
        lanes,
      ]),
    ).toEqual([
      ["first", 0, 0, 2],
      ["clashing", 90, 1, 2],
      ["third", 120, 0, 2],
      ["apart", 240, 0, 1],
    ]);
  });

  test("touching ends do not overlap", () => {
    expect(place([first, third], from).map((each) => each.lanes)).toEqual([1, 1]);
  });

  test("a slot is free when no session touches it", () => {
    expect(freeSlots(place([clashing, apart], from), from, 5).map((slot) => slot.top)).toEqual([
      0, 30, 60, 150, 180, 210, 270,
    ]);
  });
});

describe("a wall time", () => {
  test("is one instant on most days", () => {
    const reading = readWall("2021-12-02T09:00", dalianClock);
    expect(instantOf(reading, null)).toBe("2021-12-02T01:00:00Z");
  });

  test("does not exist where the clock is put forward, and the next that does is offered", () => {
    expect(readWall("2021-03-28T02:30", berlin)).toEqual({ kind: "gap", suggestion: "2021-03-28T03:30" });
  });

  test("comes twice where the clock is put back, and is nothing until one is chosen", () => {
    const reading = readWall("2021-10-31T02:30", berlin);
    expect(reading.kind).toBe("twice");
    expect(instantOf(reading, null)).toBeNull();
    expect(instantOf(reading, "+02:00")).toBe("2021-10-31T00:30:00Z");
    expect(instantOf(reading, "+01:00")).toBe("2021-10-31T01:30:00Z");
  });

  test.each(["", "2021-02-30T09:00", "2021-12-02", "2021-12-02T24:00"])("%j is not one", (wall) => {
    expect(readWall(wall, dalianClock)).toEqual({ kind: "unreadable" });
  });

  test("is had back from its instant", () => {
    expect(wallAt("2021-10-31T01:30:00.000Z", berlin)).toBe("2021-10-31T02:30");
  });
});

describe("the clocks at the edge", () => {
  const host = (city: string, zone: string) => ({ city: { en: city }, zone }) as Host;
  const [hirosaki, dalian] = [host("Hirosaki", "Asia/Tokyo"), host("Dalian", shanghai)];

  test("the event's own comes first", () => {
    expect(
      gridPlaces({ zone: shanghai, hosts: [hirosaki, dalian] }, clocks).map((place) => place.name.en),
    ).toEqual(["Dalian", "Hirosaki"]);
  });

  test("an event at a place of neither host has that place's clock too", () => {
    expect(
      gridPlaces({ zone: "America/New_York", hosts: [dalian] }, clocks).map((place) => place.name.en),
    ).toEqual(["New York", "Dalian"]);
  });
});

describe("arrow keys", () => {
  const stop = (id: string, column: number, top: number, session = false): Stop => ({
    id,
    column,
    top,
    session,
  });
  const ceremony = stop("ceremony", 0, 0, true);
  const talk = stop("talk", 0, 130, true);
  const free = stop("free", 0, 180);
  const exchange = stop("exchange", 2, 270, true);
  const early = stop("early", 2, 0);
  const stops = [exchange, free, talk, ceremony, early];

  test.each([
    [ceremony, "down", talk],
    [talk, "up", ceremony],
    [talk, "down", free],
    [talk, "next-session", undefined],
    [free, "previous-session", talk],
    [free, "right", exchange],
    [ceremony, "right", early],
    [exchange, "left", free],
    [exchange, "right", undefined],
    [talk, "first", ceremony],
    [ceremony, "last", free],
  ] as const)("from %o %s", (from, move, to) => {
    expect(neighbour(stops, from, move)).toEqual(to);
  });
});

describe("a block of the grid", () => {
  const { minute, around, title, told } = blockPixels;
  const item = makeItem({ id: "first" });

  test("keeps its time however long its title is: what it shows is no higher than it is", () => {
    for (const items of [[], [item]])
      for (let minutes = 30; minutes <= 600; minutes += 5) {
        const lines = linesOf({ minutes, items });
        const pixels = around + lines.title * title + lines.told * told;
        expect([minutes, pixels <= Math.max(minutes * minute, 54)]).toEqual([minutes, true]);
      }
  });

  test("has more of its title the longer it is", () => {
    const titleIn = (minutes: number) => linesOf({ minutes, items: [item] }).title;
    expect([30, 50, 60, 120].map(titleIn)).toEqual([1, 1, 2, 7]);
  });
});
