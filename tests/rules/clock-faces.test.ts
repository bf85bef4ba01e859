import { describe, expect, test } from "vitest";
import { clockBook, clockOf } from "#server/clocks/book.ts";
import { clockFaces, clockIn, differs } from "#shared/clock-faces.ts";
import { clocksInWords, dayInWords, daysInPieces } from "#shared/clock-words.ts";
import { langs } from "#shared/texts.ts";

const place = (name: string, zone: string) => ({ name, clock: clockOf(zone) });
const [dalian, hirosaki] = [place("Dalian", "Asia/Shanghai"), place("Hirosaki", "Asia/Tokyo")];
const newBrunswick = place("New Brunswick", "America/New_York");
const berlin = place("yours", "Europe/Berlin");
const ceremony = "2021-12-02T01:00:00Z";
const day = "2021-12-02";

test("every host's clock shows the same instant", () => {
  expect(clockFaces(day, [ceremony], [dalian, hirosaki, berlin])).toEqual([
    { names: ["Dalian"], shown: [{ time: "09:00", dayShift: 0 }] },
    { names: ["Hirosaki"], shown: [{ time: "10:00", dayShift: 0 }] },
    { names: ["yours"], shown: [{ time: "02:00", dayShift: 0 }] },
  ]);
});

test("every shift is counted from the day that stands beside the clocks, whoever comes first (T1)", () => {
  const shifts = (beside: string) =>
    clockFaces(beside, [ceremony], [dalian, hirosaki, newBrunswick]).map(({ shown }) => shown[0]?.dayShift);
  expect(shifts("2021-12-02")).toEqual([0, 0, -1]);
  expect(shifts("2021-12-01")).toEqual([1, 1, 0]);
});

test("places whose clocks agree share one", () => {
  const faces = clockFaces(day, [ceremony], [dalian, place("Beijing", "Asia/Shanghai")]);
  expect(faces).toEqual([{ names: ["Dalian", "Beijing"], shown: [{ time: "09:00", dayShift: 0 }] }]);
});

test("a viewer in a host's zone needs no clock of their own", () => {
  expect(differs(ceremony, clockOf("Asia/Singapore"), [dalian, hirosaki])).toBe(false);
  expect(differs(ceremony, clockOf("Europe/Berlin"), [dalian, hirosaki])).toBe(true);
});

describe("in words (T3)", () => {
  const shifts = [-3, -2, -1, 0, 1, 2, 3];
  const said = (minutes: number) =>
    Object.fromEntries(
      langs.map((lang) => [
        lang,
        shifts.map((shift) => {
          const beside = Temporal.PlainDate.from(day).subtract({ days: shift }).toString();
          const end = new Date(Date.parse(ceremony) + minutes * 60_000).toISOString();
          return clocksInWords(beside, minutes ? [ceremony, end] : [ceremony], [dalian], lang);
        }),
      ]),
    );

  test("no two shifts are called alike, in no language", () => {
    expect(said(0)).toEqual({
      en: [
        "09:00 Dalian (−3 days)",
        "09:00 Dalian (−2 days)",
        "09:00 Dalian (−1 day)",
        "09:00 Dalian",
        "09:00 Dalian (+1 day)",
        "09:00 Dalian (+2 days)",
        "09:00 Dalian (+3 days)",
      ],
      ja: [
        "Dalian 09:00（3日前）",
        "Dalian 09:00（前々日）",
        "Dalian 09:00（前日）",
        "Dalian 09:00",
        "Dalian 09:00（翌日）",
        "Dalian 09:00（翌々日）",
        "Dalian 09:00（3日後）",
      ],
      "zh-Hans": [
        "Dalian 09:00（3天前）",
        "Dalian 09:00（两天前）",
        "Dalian 09:00（前一日）",
        "Dalian 09:00",
        "Dalian 09:00（次日）",
        "Dalian 09:00（两天后）",
        "Dalian 09:00（3天后）",
      ],
    });
  });

  test("a span that ends on another day says so with the end, and 24 hours are not none", () => {
    const whole = said(24 * 60);
    expect(langs.map((lang) => whole[lang]?.slice(1, 5))).toEqual([
      [
        "09:00 (−2 days)–09:00 (−1 day) Dalian",
        "09:00 (−1 day)–09:00 Dalian",
        "09:00–09:00 (+1 day) Dalian",
        "09:00 (+1 day)–09:00 (+2 days) Dalian",
      ],
      [
        "Dalian 前々日09:00–前日09:00",
        "Dalian 前日09:00–09:00",
        "Dalian 09:00–翌日09:00",
        "Dalian 翌日09:00–翌々日09:00",
      ],
      [
        "Dalian 两天前09:00–前一日09:00",
        "Dalian 前一日09:00–09:00",
        "Dalian 09:00–次日09:00",
        "Dalian 次日09:00–两天后09:00",
      ],
    ]);
  });

  test("a date has its weekday", () => {
    expect(langs.map((lang) => dayInWords("2027-11-07", lang))).toEqual([
      "Sunday 7 November 2027",
      "2027年11月7日（日）",
      "2027年11月7日 星期日",
    ]);
  });

  test("several days share what they have in common, and a line breaks between them only", () => {
    const said = (startsOn: string, endsOn: string) =>
      langs.map((lang) => daysInPieces({ startsOn, endsOn }, lang).join("|"));
    expect(said("2026-11-27", "2026-11-28")).toEqual([
      "27–28 November 2026",
      "2026年11月27日（金）〜|28日（土）",
      "2026年11月27日至|28日",
    ]);
    expect(said("2031-10-31", "2031-11-02")).toEqual([
      "31 October –|2 November 2031",
      "2031年10月31日（金）〜|11月2日（日）",
      "2031年10月31日至|11月2日",
    ]);
    expect(said("2031-12-31", "2032-01-01")).toEqual([
      "31 December 2031 –|1 January 2032",
      "2031年12月31日（水）〜|2032年1月1日（木）",
      "2031年12月31日至|2032年1月1日",
    ]);
  });
});

describe("the clocks that travel with a page (T2)", () => {
  const zones = [
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Asia/Kolkata",
    "Pacific/Apia",
  ];
  const years = { from: 2010, to: 2030 };
  const book = clockBook(zones, years);

  test.each(zones)(
    "show what the server's zone data show, at each hour and to the second of each change: %s",
    (zone) => {
      const [sent, own] = [clockIn(book, zone), clockOf(zone)];
      const changes = book.zones[zone]?.flatMap(([from]) => [from * 1000 - 1, from * 1000]).slice(1) ?? [];
      const steps = Array.from({ length: 20 * 365 }, (_, at) => Date.UTC(2010, 0, 1) + at * 25 * 3_600_000);
      const wrong = [...changes, ...steps].filter((at) => sent?.(at) !== own(at));
      expect(wrong).toEqual([]);
    },
  );

  test("of a zone that was not sent nothing is made up", () => {
    expect(clockIn(book, "Europe/Berlin")).toBeNull();
  });
});
