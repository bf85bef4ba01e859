import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { nearChange, timezoneOf } from "#server/calendars/timezone.ts";

const years = { from: 2025, to: 2028 };
const isNearChange = (at: Temporal.ZonedDateTime) => nearChange(at.timeZoneId, years)(at.epochMilliseconds);

const readerOf = (zone: string, lines: readonly string[]) =>
  new ICAL.Timezone({ component: new ICAL.Component(ICAL.parse(lines.join("\r\n"))), tzid: zone });

/** The instant that a calendar program reads from the local time that we would write. */
function readBack(at: Temporal.ZonedDateTime, reader: ICAL.Timezone): number {
  const { year, month, day, hour, minute } = at;
  return new ICAL.Time({ year, month, day, hour, minute, second: 0, isDate: false }, reader).toUnixTime();
}

/** Some hour of every fifth day, and the hours around each change of the clock. */
function moments(zone: string): Temporal.ZonedDateTime[] {
  const start = Temporal.ZonedDateTime.from({ year: 2026, month: 1, day: 1, timeZone: zone });
  const found = Array.from({ length: 146 }, (_, nth) => start.add({ hours: nth * 121 }));
  for (
    let change = start.getTimeZoneTransition("next");
    change && change.year < 2028;
    change = change.getTimeZoneTransition("next")
  )
    found.push(...[-26, -4, -3, 3, 4, 26].map((hours) => (change as Temporal.ZonedDateTime).add({ hours })));
  const isNear = nearChange(zone, years);
  return found.filter((at) => !isNear(at.epochMilliseconds));
}

test("the VTIMEZONE of every zone says what we schedule by", () => {
  const unsaid: string[] = [];
  const wrong: string[] = [];
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const component = timezoneOf(zone, years);
    if (!component) {
      unsaid.push(zone);
      continue;
    }
    const reader = readerOf(zone, component);
    const misread = moments(zone).find((at) => readBack(at, reader) !== at.epochMilliseconds / 1000);
    if (misread) wrong.push(misread.toString());
  }
  expect(wrong).toEqual([]);
  expect(unsaid).toEqual(expect.arrayContaining(["Africa/Casablanca"])); // its clock follows Ramadan
  expect(unsaid.length).toBeLessThan(15);
}, 60_000);

test("control: a rule that is off by a week is found out", () => {
  const zone = "America/New_York";
  const wrong = timezoneOf(zone, years)?.map((line) => line.replace("BYDAY=2SU", "BYDAY=3SU")) ?? [];
  const reader = readerOf(zone, wrong);
  expect(moments(zone).some((at) => readBack(at, reader) !== at.epochMilliseconds / 1000)).toBe(true);
});

describe("its form", () => {
  test("one standard time where the clock is never put forward", () => {
    expect(timezoneOf("Asia/Tokyo", years)).toEqual([
      "BEGIN:VTIMEZONE",
      "TZID:Asia/Tokyo",
      "X-LIC-LOCATION:Asia/Tokyo",
      "BEGIN:STANDARD",
      "DTSTART:19700101T000000",
      "TZOFFSETFROM:+0900",
      "TZOFFSETTO:+0900",
      "END:STANDARD",
      "END:VTIMEZONE",
    ]);
  });

  test("one standard and one daylight time with yearly rules, from 1970", () => {
    expect(timezoneOf("America/New_York", years)?.slice(3, -1)).toEqual([
      "BEGIN:STANDARD",
      "DTSTART:19701101T020000",
      "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
      "TZOFFSETFROM:-0400",
      "TZOFFSETTO:-0500",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:19700308T020000",
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
      "TZOFFSETFROM:-0500",
      "TZOFFSETTO:-0400",
      "END:DAYLIGHT",
    ]);
  });

  test("the last Sunday is the last, not the fourth", () => {
    expect(timezoneOf("Europe/Berlin", years)).toContain("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
  });

  test("none for years in which a country changed its mind", () => {
    expect(timezoneOf("America/Sao_Paulo", { from: 2018, to: 2020 })).toBeNull();
    expect(timezoneOf("America/Sao_Paulo", { from: 2021, to: 2023 })).not.toBeNull();
  });
});

describe("near a change of the clock", () => {
  test.each([
    ["2026-03-07T22:59-05:00[America/New_York]", false],
    ["2026-03-07T23:00-05:00[America/New_York]", true], // three hours before it, to the minute
    ["2026-03-08T05:59-04:00[America/New_York]", true],
    ["2026-03-08T06:00-04:00[America/New_York]", false],
    ["2026-11-01T01:30-05:00[America/New_York]", true],
    ["2026-03-08T02:00+09:00[Asia/Tokyo]", false],
  ])("%s: %s", (time, near) => {
    expect(isNearChange(Temporal.ZonedDateTime.from(time))).toBe(near);
  });
});
