import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, scheduleOf } from "#server/exchange/schedule.ts";
import { scheduleXml } from "#server/exchange/schedule-xml.ts";
import { makeRelease } from "#server/programme/release.ts";
import { makeDraft, makeEvent, makeSession } from "#tests/rules/draft.ts";

/** As EventFahrplan lays a day: what begins before the change of days, on its own clock, comes after all else. */
function laid({ end, rooms }: Pick<Day, "end" | "rooms">): string[] {
  const { hour, minute } = Temporal.Instant.from(end).toZonedDateTimeISO("UTC");
  const minutes = (start: string) => Number(start.slice(0, 2)) * 60 + Number(start.slice(3));
  const place = (start: string) => minutes(start) + (minutes(start) < hour * 60 + minute ? 1440 : 0);
  const talks = rooms.flatMap((room) => room.talks);
  return talks.toSorted((a, b) => place(a.start) - place(b.start)).map(({ start }) => start);
}
const inOrder = ({ rooms }: Day) => rooms.flatMap((room) => room.talks.map(({ start }) => start)).toSorted();

const zones = [
  "Asia/Shanghai",
  "Asia/Tokyo",
  "Asia/Kolkata",
  "UTC",
  "America/New_York",
  "Pacific/Kiritimati",
];
const schedule = (zone: string, starts: readonly [minute: number, minutes: number][]) => {
  const sessions = starts.map(([minute, minutes], nth) => {
    const wall = Temporal.PlainDateTime.from("2031-12-02T00:00").add({ minutes: minute });
    const startsAt = wall.toZonedDateTime(zone).toInstant().toString();
    return makeSession(nth + 1, { startsAt, minutes, zone, wall: wall.toString({ smallestUnit: "minute" }) });
  });
  const draft = makeDraft({ event: makeEvent({ zone }), sessions });
  const programme = makeRelease(draft, null, Temporal.Instant.from("2031-11-01T00:00Z"), "jubilee.example");
  return { programme, lang: "en" as const, origin: "https://jubilee.example" };
};
const days = fc.record({
  zone: fc.constantFrom(...zones),
  starts: fc.array(fc.tuple(fc.nat(3 * 1440), fc.integer({ min: 1, max: 1440 })), {
    minLength: 1,
    maxLength: 12,
  }),
});

test("no reader lays a morning behind its evening, and every session ends within its day (T6)", () => {
  fc.assert(
    fc.property(days, ({ zone, starts }) => {
      const made = scheduleOf(schedule(zone, starts)).days;
      expect(made.map(laid)).toEqual(made.map(inOrder));
      for (const { end, rooms } of made)
        for (const talk of rooms.flatMap((room) => room.talks))
          expect(Temporal.Instant.compare(talk.end, end)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 200 },
  );
});

test("control: a day that ends with its last session has its ceremony at nine behind its closing", () => {
  const [day] = scheduleOf(
    schedule("Asia/Shanghai", [
      [9 * 60, 120],
      [17 * 60, 30],
    ]),
  ).days as [Day];
  expect(laid(day)).toEqual(["09:00", "17:00"]);
  const last = day.rooms.flatMap((room) => room.talks.map(({ end }) => end)).at(-1) as string;
  expect(laid({ ...day, end: last })).toEqual(["17:00", "09:00"]);
});

test("the change of days is midnight, for readers that would take six in the morning (T6)", () => {
  expect(scheduleXml(scheduleOf(schedule("Asia/Tokyo", [[60, 30]])))).toContain(
    "<day_change>00:00</day_change>",
  );
});
