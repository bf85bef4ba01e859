import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockBook } from "#server/clocks/book.ts";
import { instantOf } from "#server/sessions/rules.ts";
import { type Clock, clockIn } from "#shared/clock-faces.ts";
import { Refused } from "#shared/refusal.ts";
import { readWall } from "#shared/wall-time.ts";

/* A form reads what is typed by the clocks that were sent; the server decides when it is saved. */

const zones = [
  "America/New_York",
  "Europe/Dublin",
  "Africa/Casablanca",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "Pacific/Apia",
  "Asia/Shanghai",
];
const book = clockBook(zones, { from: 2009, to: 2037 });
const clockOf = (zone: string) => clockIn(book, zone) as Clock;

function decided(wall: string, zone: string) {
  try {
    return { kind: "once", startsAt: instantOf({ wall, zone, offset: null }).toString() };
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    const { code, detail } = problem.refusal;
    if (code === "time-gap") return { kind: "gap", suggestion: detail?.suggestion };
    if (code !== "time-twice") return { kind: "unreadable" };
    const choices = ((detail?.offsets ?? []) as string[]).map((offset) => ({
      offset,
      startsAt: instantOf({ wall, zone, offset }).toString(),
    }));
    return { kind: "twice", choices };
  }
}

const two = (number: number) => String(number).padStart(2, "0");
const wallOf = ([year, month, day, minute]: readonly [number, number, number, number]) =>
  `${year}-${two(month)}-${two(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

test("what is typed is read as the server decides it, on any day and at any hour (T2)", () => {
  const typed = fc.tuple(
    fc.integer({ min: 2010, max: 2036 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
    fc.nat(1439),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom(...zones), (parts, zone) => {
      expect(readWall(wallOf(parts), clockOf(zone))).toEqual(decided(wallOf(parts), zone));
    }),
    { numRuns: 2000 },
  );
});

describe("around each change of a clock, minute by minute (T2)", () => {
  test.each(zones)("%s", (zone) => {
    const clock = clockOf(zone);
    const changes = (book.zones[zone] ?? []).slice(1);
    const walls = changes.flatMap(([from]) =>
      Array.from({ length: 20 }, (_, at) => (at - 10) * 13).flatMap((minutes) =>
        [clock(from * 1000 - 1), clock(from * 1000)].map((ahead) =>
          new Date((from + ahead + minutes * 60) * 1000).toISOString().slice(0, 16),
        ),
      ),
    );
    const wrong = walls.filter(
      (wall) => JSON.stringify(readWall(wall, clock)) !== JSON.stringify(decided(wall, zone)),
    );
    expect(wrong).toEqual([]);
  });
});

test("while no clock is known, a form says nothing of its own", () => {
  expect(readWall("2027-11-07T01:30", null)).toEqual({ kind: "unreadable" });
});
