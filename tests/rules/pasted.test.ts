import { describe, expect, test } from "vitest";
import { cellsIn } from "#client/paste/cells.ts";
import { columnOf, type RowReading, rowBy } from "#client/paste/columns.ts";
import { personFields, readPeople } from "#client/people/pasted-people.ts";
import { readSessions, sessionFields } from "#client/sessions/pasted-sessions.ts";
import { dayIn, minutesIn, timeIn } from "#client/sessions/pasted-times.ts";
import { pasteWords } from "#client/words/paste.ts";
import { makeEvent, makePerson, makeRoom } from "#db/seed/make.ts";
import { clockOf } from "#server/clocks/book.ts";
import { newId } from "#shared/new-id.ts";
import type { Lang } from "#shared/texts.ts";
import { without } from "#tests/rules/without.ts";
import "#tests/words.ts";

const { why } = pasteWords.en;
const event = makeEvent();
const problem = (reason: string) => reason;
const idAt = () => newId();

/** What a person is told of each row. */
const told = (reading: RowReading<unknown>) =>
  reading.kind === "wrong" ? reading.why : reading.kind === "new" ? reading.notes : reading.kind;

const rowsOf = (pasted: string, fields: typeof personFields, lang: Lang = "en") => {
  const [headings = [], ...rows] = cellsIn(pasted);
  const keys = headings.map((heading) => columnOf(heading, fields, lang));
  return rows.map((cells) => rowBy(keys, cells));
};
const people = (pasted: string, there = [makePerson()]) =>
  readPeople(rowsOf(pasted, personFields), { event, people: there, idAt, words: why, problem });

test.each([
  [
    "a\tb\nc\t\n",
    [
      ["a", "b"],
      ["c", ""],
    ],
  ],
  [
    '"a, b",c\r\n"say ""yes""",\n',
    [
      ["a, b", "c"],
      ['say "yes"', ""],
    ],
  ],
  [
    "a;b\n1,5;2\n",
    [
      ["a", "b"],
      ["1,5", "2"],
    ],
  ],
  ['"two\nlines"\tb\n\t\n', [["two\nlines", "b"]]],
  ["", []],
])("cells are read as the clipboard and files have them (P16)", (pasted, cells) => {
  expect(cellsIn(pasted)).toEqual(cells);
});

test.each([
  ["Name", "native"],
  ["氏名（ローマ字）", "latin"],
  ["拼音", "latin"],
  ["Position (Japanese)", "position.ja"],
  ["役職", "position.ja"],
  ["役職（英語）", "position.en"],
  ["职务", "position.zh-Hans"],
  ["職務？", null],
  ["English position", "position.en"],
])("the heading %s is the column %s (P16)", (heading, key) => {
  expect(columnOf(heading, personFields, "en")).toBe(key);
});

test("people are read row by row: who is new, who is there already, what is wrong and why (P16)", () => {
  const read = people(
    [
      "氏名\tローマ字\t役職\tPosition\t所属\t紹介順",
      "福田 眞作\tShinsaku Fukuda\t学長\tPresident\tHirosaki\t1",
      "福田眞作\t\t\t\t\t",
      "\tGuest One\t\t\t\t",
      "\t\t学長\t\t\t",
      "夏 少杰\t\t\t\tConsulate\tfirst",
      "等々力 研\t\t\t\tConsulate\t",
    ].join("\n"),
  );
  expect(read.map(told)).toEqual([
    [],
    "there",
    "there",
    [why.noName],
    [why.noPlace("first")],
    [why.noHost("Consulate")],
  ]);
  const [first] = read;
  expect(first?.kind === "new" && { ...first.value, id: "" }).toEqual({
    id: "",
    name: { native: "福田 眞作", latin: "Shinsaku Fukuda", order: "family-first" },
    nameLang: "ja",
    honorific: {},
    position: { en: "President", ja: "学長" },
    hostId: event.hosts[1]?.id,
    protocol: 1,
    version: 0,
  });
});

describe("days and times are read in the usual spellings, and in no two ways (P16)", () => {
  test.each([
    ["2026-12-02", "2026-12-02"],
    ["2026/12/2", "2026-12-02"],
    ["２０２６年１２月２日（水）", "2026-12-02"],
    ["12月2日", "2031-12-02"],
    ["2 December 2026", "2026-12-02"],
    ["Wed, Dec 2, 2026", "2026-12-02"],
    ["2026-02-30", null],
    ["12/2/2026", "two-ways"],
    ["soon", null],
  ])("%s is the day %s", (cell, day) => {
    expect(dayIn(cell, "2031")).toBe(day);
  });
  test.each([
    ["9:30", "09:30"],
    ["09:30", "09:30"],
    ["９：３０", "09:30"],
    ["午前9時30分", "09:30"],
    ["午後3時半", "15:30"],
    ["上午9点", "09:00"],
    ["下午12:05", "12:05"],
    ["9:30 am", "09:30"],
    ["12:15 a.m.", "00:15"],
    ["2 PM", "14:00"],
    ["25:00", null],
    ["9", null],
    ["9:61", null],
  ])("%s is the time %s", (cell, time) => {
    expect(timeIn(cell)).toBe(time);
  });
  test.each([
    ["90", 90],
    ["90分", 90],
    ["1:30", 90],
    ["45 min", 45],
    ["long", null],
  ])("%s are %s minutes", (cell, minutes) => {
    expect(minutesIn(cell)).toBe(minutes);
  });
});

test("sessions are read row by row, on the event's clock, with their room and people (P2, P16)", () => {
  const zone = "America/New_York";
  const hall = makeRoom({ name: { ja: "講堂", en: "Main hall" } });
  const [fukuda, guo, other] = ["Fukuda Shinsaku", "Guo Dongming", "Guo Lei"].map((latin) =>
    makePerson({ name: { native: "", latin, order: "family-first" } }),
  );
  const read = readSessions(
    rowsOf(
      [
        "Title,タイトル,Date,Start,End,Room,Kind,Speakers",
        'Ceremony,式典,2031-11-01,9:00,11:00,講堂,典礼,"Guo Dongming, Shinsaku Fukuda"',
        "Talk,,,11:10,,,,",
        "Ceremony,,2031/11/1,09:00,,,,",
        ",,,10:00,9:00,Attic,Dance,Guo",
        "Night,,2031-03-09,02:30,,,,Nobody",
        "Twice,,2031-11-02,01:30,,,,",
        "Unclear,,2/3/2031,noon,,,,",
      ].join("\n"),
      sessionFields,
    ),
    {
      event: { startsOn: "2031-11-01", zone },
      clock: clockOf(zone),
      sessions: [],
      rooms: [hall],
      people: [fukuda, guo, other].filter((person) => person !== undefined),
      idAt,
      words: why,
      problem,
    },
  );
  expect(read.map(told)).toEqual([
    [],
    [],
    "there",
    [why.noKind("Dance"), why.noRoom("Attic"), why.endsBefore, why.severalPeople("Guo"), "one-language"],
    [why.gap("2031-03-09 03:30"), why.noPerson("Nobody")],
    [why.twice],
    [why.dayTwoWays("2/3/2031"), why.noTime("noon")],
  ]);
  const values = read.flatMap((each) => (each.kind === "new" ? [each.value] : []));
  expect(
    values.map(({ title, wall, minutes, kind, roomId, roles }) => ({
      title,
      wall,
      minutes,
      kind,
      roomId,
      roles,
    })),
  ).toEqual([
    {
      title: { en: "Ceremony", ja: "式典" },
      wall: "2031-11-01T09:00",
      minutes: 120,
      kind: "ceremony",
      roomId: hall.id,
      roles: [guo, fukuda].map((person) => ({ personId: person?.id, role: "speaker" })),
    },
    { title: { en: "Talk" }, wall: "2031-11-01T11:10", minutes: 45, kind: "talk", roomId: null, roles: [] },
  ]);
});

test("control: without the calendar, 30 February is a day", () => {
  const { dayIn } = without<typeof import("#client/sessions/pasted-times.ts")>(
    "client/sessions/pasted-times.ts",
    [
      "return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) ? text : null;",
      "return text;",
    ],
  );
  expect(dayIn("2026-02-30", "2031")).toBe("2026-02-30");
});
