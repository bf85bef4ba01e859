import { expect, test } from "vitest";
import { renderCalendar } from "#server/calendars/render.ts";
import { makeRelease } from "#server/programme/release.ts";
import { instantOf } from "#server/sessions/rules.ts";
import type { Refused } from "#shared/refusal.ts";
import { patience, sized } from "#tests/faults/form.ts";
import { type ReadEntry, readers } from "#tests/rules/calendar-readers.ts";
import { at, makeDraft, makeEvent, makePerson, makeRoom, makeSession, uidHost } from "#tests/rules/draft.ts";

/* Every change of every clock from 2020 to 2036, from the wall time that is typed to the instant that is read. */

const years = sized({
  short: [2020, 2031],
  long: Array.from({ length: 17 }, (_, nth) => 2020 + nth),
});
const minutes = 50;
const around = [-26, -4, -3, 3, 4, 26].map((hours) => hours * 3_600_000);

/** One reads zones by our VTIMEZONE, the other by their names. */
const judges = ["ical.js", "node-ical"] as const;

function changesIn(zone: string, year: number): Temporal.ZonedDateTime[] {
  const start = Temporal.ZonedDateTime.from({ year, month: 1, day: 1, timeZone: zone });
  const changes: Temporal.ZonedDateTime[] = [];
  let change = start.subtract({ nanoseconds: 1 }).getTimeZoneTransition("next");
  while (change && change.year === year) {
    changes.push(change);
    change = change.getTimeZoneTransition("next");
  }
  return changes;
}

interface Typed {
  wall: string;
  offset: string | null;
  /** Worked out from the change itself, by nothing but adding up. */
  millis: number;
}

/** A wall time as it would be typed at that instant, with the offset that the clock then has. */
function typedAt(millis: number, zone: string): Typed {
  const time = Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(zone);
  return { wall: wallOf(time.toPlainDateTime()), offset: time.offset, millis };
}
const wallOf = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: "minute" });

/** What is typed around a change, and what is wrong with how the server takes it. */
function typedAround(change: Temporal.ZonedDateTime, wrong: string[]): Typed[] {
  const zone = change.timeZoneId;
  const before = change.subtract({ nanoseconds: 1 });
  const leap = (change.offsetNanoseconds - before.offsetNanoseconds) / 1_000_000;
  const half = Math.trunc(Math.abs(leap) / 2 / 60_000) * 60_000;
  const instant = change.epochMilliseconds;
  const old = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(before.offset);
  const middle = wallOf(old.toPlainDateTime().add({ milliseconds: leap > 0 ? half : -half }));
  const refused = refusalOf({ wall: middle, zone, offset: null });
  const plain = [-60_000, 0, ...around].map((millis) => typedAt(instant + millis, zone));
  if (leap > 0) {
    const instead = wallOf(old.toPlainDateTime().add({ milliseconds: half + leap }));
    if (refused?.code !== "time-gap" || refused.detail?.suggestion !== instead)
      wrong.push(`${zone} ${middle} does not exist`);
    return [...plain, { wall: instead, offset: null, millis: instant + half }];
  }
  const twice = [before.offset, change.offset];
  if (refused?.code !== "time-twice" || String(refused.detail?.offsets) !== String(twice))
    wrong.push(`${zone} ${middle} comes twice`);
  return [
    ...plain,
    { wall: middle, offset: before.offset, millis: instant - half },
    { wall: middle, offset: change.offset, millis: instant - leap - half },
  ];
}

function refusalOf(typed: Parameters<typeof instantOf>[0]) {
  try {
    instantOf(typed);
    return null;
  } catch (problem) {
    return (problem as Refused).refusal;
  }
}

/** A calendar of sessions typed around the changes of a year; each title is the instant that it must be read at. */
function calendarOf(zone: string, typed: readonly Typed[], wrong: string[]): string {
  const sessions = typed.map(({ wall, offset, millis }, nth) => {
    const taken = instantOf({ wall, zone, offset });
    if (taken.epochMilliseconds !== millis)
      wrong.push(`${zone} ${wall}${offset ?? ""} is taken for ${taken}`);
    const title = { en: Temporal.Instant.fromEpochMilliseconds(millis).toString() };
    return makeSession(nth + 1, {
      wall,
      zone,
      offset,
      minutes,
      startsAt: taken.toString(),
      title,
      roomId: null,
    });
  });
  const event = makeEvent({ title: { en: "Clocks" }, description: {}, venue: { name: {}, address: {} } });
  const draft = makeDraft({ event, rooms: [makeRoom(1)], people: [makePerson(1)], sessions });
  return renderCalendar({
    programme: makeRelease(draft, null, at("2019-01-01T00:00:00Z"), uidHost),
    scope: { kind: "event" },
    lang: "en",
    origin: "https://jubilee.example",
  });
}

const misread = (entries: ReadEntry[]) =>
  entries.filter(
    ({ summary, start, end }) => start !== summary || end !== at(summary).add({ minutes }).toString(),
  );

test("no session is an hour off, in any zone, around any change of its clock", patience, () => {
  const wrong: string[] = [];
  let [changes, inZone] = [0, 0];
  for (const zone of Intl.supportedValuesOf("timeZone"))
    for (const year of years) {
      const found = changesIn(zone, year);
      if (found.length === 0) continue;
      const typed = found.flatMap((change) => typedAround(change, wrong));
      const calendar = calendarOf(zone, typed, wrong);
      changes += found.length;
      inZone += calendar.split("DTSTART;TZID").length - 1;
      for (const judge of judges) {
        const entries = readers[judge](calendar);
        if (entries.length !== typed.length)
          wrong.push(`${judge} ${zone} ${year}: ${entries.length} entries`);
        wrong.push(...misread(entries).map(({ summary, start }) => `${judge} ${zone} ${summary}: ${start}`));
      }
    }
  expect(wrong).toEqual([]);
  expect(changes).toBeGreaterThan(years.length * 180);
  expect(inZone).toBeGreaterThan(years.length * 600); // not all has fled to UTC
});

test("control: without its VTIMEZONE, or in the zone where it must be UTC, hours are lost", () => {
  const zone = "America/New_York";
  const calendar = calendarOf(
    zone,
    changesIn(zone, 2026).flatMap((change) => typedAround(change, [])),
    [],
  );
  const without = calendar.replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n/s, "");
  expect(misread(readers["ical.js"](calendar))).toEqual([]);
  expect(misread(readers["ical.js"](without))).not.toEqual([]);

  const inZone = calendar.replace(/DTSTART:(\d{8}T\d{6})Z/g, (_, digits: string) => {
    const utc = digits.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/, "$1-$2-$3T$4:$5:$6Z");
    const local = at(utc).toZonedDateTimeISO(zone).toPlainDateTime().toString();
    return `DTSTART;TZID=${zone}:${local.replace(/[-:]/g, "")}`;
  });
  for (const judge of judges) expect(misread(readers[judge](inZone))).not.toEqual([]);
});
