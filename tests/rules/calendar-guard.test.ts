import fc from "fast-check";
import ICAL from "ical.js";
import ical from "ical-generator";
import { describe, expect, test } from "vitest";
import { type CalendarScope, renderCalendar } from "#server/calendars/render.ts";
import {
  escapedText,
  lineOf,
  paragraphsOf,
  parameterOf,
  uidOf,
  uriOf,
  zoneNameOf,
} from "#server/calendars/text.ts";
import { calendarWords } from "#server/calendars/words.ts";
import { makeRelease } from "#server/programme/release.ts";
import type { Session } from "#shared/sessions.ts";
import { readers } from "#tests/rules/calendar-readers.ts";
import {
  at,
  dut,
  hu,
  idOf,
  makeDraft,
  makeEvent,
  makePerson,
  makeRoom,
  makeSession,
  uidHost,
} from "#tests/rules/draft.ts";
import { forged, hostile } from "#tests/rules/hostile-words.ts";

/** Every text that a person can write, at once. */
function calendarOf(text: string, scope: CalendarScope = { kind: "event" }): string {
  const texts = { en: text };
  const host = (each: typeof hu) => ({ ...each, name: texts, city: texts });
  const item = {
    id: idOf(5, 1),
    kind: "address" as const,
    title: texts,
    personIds: [idOf(3, 1)],
    minutes: 10,
    lang: "ja" as const,
    interpretation: "consecutive" as const,
  };
  const session: Partial<Session> = {
    title: texts,
    description: texts,
    items: [item],
    roles: [{ personId: idOf(3, 1), role: "mc" }],
  };
  const draft = makeDraft({
    event: makeEvent({
      title: texts,
      description: texts,
      venue: { name: texts, address: texts },
      hosts: [host(dut), host(hu)],
    }),
    rooms: [makeRoom(1, { name: texts })],
    people: [makePerson(1, { name: { native: text, latin: "", order: "family-first" }, position: texts })],
    sessions: [makeSession(1, session), makeSession(2, session)],
  });
  const programme = makeRelease(draft, null, at("2021-11-01T00:00:00Z"), uidHost);
  return renderCalendar({
    programme,
    scope,
    lang: "en",
    origin: "https://jubilee.example",
  });
}

/** An own agenda repeats the words in its alarms. */
const ringing: CalendarScope = {
  kind: "feed",
  registration: {
    mode: "onsite",
    state: "confirmed",
    alarmMinutes: 10,
    revision: 0,
    revisedAt: at("2021-11-01T00:00:00Z"),
  },
};

const properties = {
  vcalendar: [
    "version",
    "prodid",
    "calscale",
    "name",
    "x-wr-calname",
    "x-wr-caldesc",
    "x-wr-timezone",
    "refresh-interval",
    "x-published-ttl",
    "source",
    "url",
    "color",
    "x-apple-calendar-color",
  ],
  vevent: [
    "uid",
    "sequence",
    "dtstamp",
    "dtstart",
    "dtend",
    "summary",
    "transp",
    "location",
    "description",
    "url",
    "status",
    "x-microsoft-cdo-busystatus",
    "created",
    "last-modified",
    "conference",
    "x-alt-desc",
    "categories",
    "related-to",
  ],
};

/** What is in a calendar that people's words alone cannot have put there. */
function strangersIn(calendar: string): string[] {
  const parsed = new ICAL.Component(ICAL.parse(calendar));
  const events = parsed.getAllSubcomponents("vevent");
  return [
    ...events.slice(2).map((event) => `event ${event.getFirstPropertyValue("uid")}`),
    ...namesIn(parsed).filter((name) => !properties.vcalendar.includes(name)),
    ...events.flatMap(namesIn).filter((name) => !properties.vevent.includes(name)),
  ];
}
const namesIn = (component: ICAL.Component) => component.getAllProperties().map(({ name }) => name);

/** Where a calendar breaks the rules for its bytes (RFC 5545 §3.1, §3.3.11). */
function brokenBytes(calendar: string): string[] {
  const lines = calendar.split("\r\n");
  return [
    ...(lines.pop() === "" ? [] : ["the last line has no end"]),
    ...lines.filter((line) => Buffer.byteLength(line) > 75).map((line) => `too long: ${line}`),
    ...lines
      .filter((line) => !line.isWellFormed() || line.includes("\ufffd"))
      .map((line) => `half a character: ${line}`),
    ...lines.filter((line) => /[\p{Cc}\u2028\u2029]/u.test(line)).map((line) => `control character: ${line}`),
    ...lines.filter((line) => line === "" || line === " ").map(() => "an empty line"),
  ];
}

/** What a program gets wrong by itself: nothing that stands in a file can help it. */
const misreads: Partial<Record<string, RegExp>> = {
  "node-ical": /\\n/, // a backslash before an n, escaped as RFC 5545 §3.3.11 asks, is a line break to it
  "ts-ics": /BEGIN:VEVENT/, // takes the words for the thing wherever they stand
};
const words = calendarWords.en;

describe("hostile words", { timeout: 60_000 }, () => {
  const summaries = (calendar: string) =>
    new ICAL.Component(ICAL.parse(calendar))
      .getAllSubcomponents("vevent")
      .map((event) => event.getFirstPropertyValue("summary"));

  test.each(hostile.map((text) => [JSON.stringify(text).slice(0, 60), text]))(
    "%s stays text",
    (_name, text) => {
      const calendar = calendarOf(text as string);
      expect(strangersIn(calendar)).toEqual([]);
      // A lone half is shown as U+FFFD, which is a whole character.
      expect(brokenBytes(calendar.replaceAll("\ufffd", "?"))).toEqual([]);
      expect(summaries(calendar)).toEqual([lineOf(text as string), lineOf(text as string)]);

      const own = calendarOf(text as string, ringing);
      expect(strangersIn(own)).toEqual([]);
      expect(brokenBytes(own.replaceAll("\ufffd", "?"))).toEqual([]);
      const alarms = new ICAL.Component(ICAL.parse(own))
        .getAllSubcomponents("vevent")
        .flatMap((event) => event.getAllSubcomponents())
        .map((part) => [part.name, part.getFirstPropertyValue("description") ?? ""]);
      expect(alarms).toEqual([1, 2].map(() => ["valarm", lineOf(text as string)]));
    },
  );

  describe.each(Object.entries(readers))("as %s reads them", (name, read) => {
    test.each(
      hostile
        .filter((text) => !misreads[name]?.test(text))
        .map((text) => [JSON.stringify(text).slice(0, 60), text]),
    )("%s", (_shown, text) => {
      const entries = read(calendarOf(text as string));
      const line = lineOf(text as string);
      expect(entries.map(({ uid }) => uid)).toEqual([1, 2].map((nth) => `${idOf(4, nth)}@${uidHost}`));
      for (const entry of entries) {
        expect(entry).toMatchObject({
          start: "2021-12-02T01:00:00Z",
          end: "2021-12-02T03:00:00Z",
          summary: line,
          location: lineOf(words.hallAndOnline(words.place([text, text, text].filter(Boolean) as string[]))),
        });
        expect(entry.description.trim()).toContain(paragraphsOf(text as string).slice(0, 1000));
      }
    });
  });

  test("any words stay text", () => {
    const words = fc.uint16Array({ maxLength: 300 }).map((units) => String.fromCharCode(...units));
    const pieces = fc.constantFrom(
      "\r\n",
      "\n",
      "\r",
      "\0",
      "BEGIN:VEVENT",
      "END:VEVENT",
      ";",
      ",",
      '"',
      "\\",
      ":",
      "\u2028",
      "あ",
      "👨‍👩‍👧",
    );
    const text = fc.oneof(
      words,
      fc.array(fc.oneof(pieces, words), { maxLength: 12 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (given) => {
        const calendar = calendarOf(given);
        expect(strangersIn(calendar)).toEqual([]);
        expect(brokenBytes(calendar.replaceAll("\ufffd", "?"))).toEqual([]);
        expect(summaries(calendar)).toEqual([lineOf(given), lineOf(given)]);
      }),
      { numRuns: 100 },
    );
  });

  test("a family of emoji is never parted by a fold", () => {
    for (const folded of calendarOf("x".repeat(11) + "👩‍👩‍👧‍👦".repeat(20)).split("\r\n "))
      expect(folded).not.toMatch(/^\u200d|\u200d$/);
  });
});

describe("control: ical-generator alone", () => {
  const start = Temporal.ZonedDateTime.from("2026-11-01T01:30-05:00[America/New_York]");
  const plain = Temporal.ZonedDateTime.from("2026-07-01T10:00[America/New_York]");
  const event = { id: "1", start: plain, end: plain.add({ minutes: 30 }), summary: "Talk" };
  const made = (calendar: Parameters<typeof ical>[0], given: object = {}) =>
    ical({ ...calendar, events: [{ ...event, timezone: "America/New_York", ...given }] }).toString();
  const readStart = (calendar: string) => {
    const [found] = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents("vevent");
    return found ? (found.getFirstPropertyValue("dtstart") as ICAL.Time).toUnixTime() * 1000 : 0;
  };

  test("lets an event be forged through the calendar's name", () => {
    const calendar = new ICAL.Component(ICAL.parse(made({ name: `Programme\r\n${forged}` })));
    const uids = calendar.getAllSubcomponents("vevent").map((each) => each.getFirstPropertyValue("uid"));
    expect(uids).toEqual(["forged", "forged", "1"]);
  });

  test("lets control characters through", () => {
    expect(brokenBytes(made({}, { summary: "nothing\0after" }))).toContainEqual(
      expect.stringContaining("control"),
    );
  });

  test("does not end its last line", () => {
    expect(brokenBytes(made({}))).toContain("the last line has no end");
  });

  test("parts a family of emoji", () => {
    const folded = made({}, { summary: "x".repeat(11) + "👩‍👩‍👧‍👦".repeat(20) }).split("\r\n ");
    expect(folded.some((line) => /^\u200d|\u200d$/.test(line))).toBe(true);
  });

  test("escapes addresses, which nobody undoes", () => {
    expect(made({}, { url: "https://jubilee.example/?a=1,2;b" })).toContain(
      "URL;VALUE=URI:https://jubilee.example/?a=1\\,2\\;b",
    );
    expect(uriOf("https://jubilee.example/?a=1,2;b")).toBe("https://jubilee.example/?a=1%2C2%3Bb");
  });

  test("takes the Z from its stamps where the calendar has a zone", () => {
    expect(made({ timezone: "America/New_York" })).toMatch(/^DTSTAMP:\d{8}T\d{6}\r$/m);
  });

  test("names a zone without saying its clock, and is read an hour or more off", () => {
    expect(readStart(made({}))).not.toBe(plain.epochMilliseconds);
  });

  test("loses the repeated hour", () => {
    expect(made({}, { start, end: start.add({ minutes: 30 }) })).toContain(
      "DTSTART;TZID=America/New_York:20261101T013000",
    );
    expect(start.toInstant().toString()).toBe("2026-11-01T06:30:00Z"); // that local time means 05:30, RFC 5545 §3.3.5
  });
});

describe("the guard's pieces", () => {
  test.each([
    ["two\r\nlines", "two lines"],
    ["  \u2028 trimmed \u0085 ", "trimmed"],
    ["a\tb\0c\u007fd", "a bcd"],
    ["x".repeat(300), `${"x".repeat(254)}…`],
    ["𠮷".repeat(255), "𠮷".repeat(255)],
  ])("a line: %j", (text, line) => {
    expect(lineOf(text)).toBe(line);
  });

  test("paragraphs keep their line breaks, and end before they are too many", () => {
    expect(paragraphsOf("one\r\n\r\ntwo\u2029three")).toBe("one\n\ntwo\nthree");
    expect([...paragraphsOf("字".repeat(5000))]).toHaveLength(4000);
  });

  test("a text value is escaped once", () => {
    expect(escapedText("a,b;c\\d\ne")).toBe("a\\,b\\;c\\\\d\\ne");
  });

  test("a parameter has nothing in it that could end it", () => {
    expect(parameterOf('Hall "A"; B, C: ^D\r\nX:1')).toBe('"Hall ’A’； B， C： ＾D X：1"');
  });

  test.each([
    ["https://jubilee.example/e/x?lang=ja", "https://jubilee.example/e/x?lang=ja"],
    ["https://jubilee.example/a b\r\nX-INJECTED:1", "https://jubilee.example/a%20bX-INJECTED:1"],
    ["javascript:alert(1)", null],
    ["data:text/html,hi", null],
    ["/e/x", null],
  ])("an address: %j", (given, uri) => {
    expect(uriOf(given)).toBe(uri);
  });

  test("a uid or a zone that is not of our making stops the writing", () => {
    expect(() => uidOf("1@host\r\nX-INJECTED:1")).toThrow(RangeError);
    expect(() => zoneNameOf("Asia/Tokyo\r\nX-INJECTED:1")).toThrow(RangeError);
    expect(() => zoneNameOf("+09:00")).toThrow(RangeError);
  });
});
