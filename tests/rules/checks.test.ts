import { describe, expect, test } from "vitest";
import { makeEvent, makeHost, makePerson, makeRoom } from "#db/seed/make.ts";
import { checkPhaseOf, checksOf, type Prepared } from "#server/checks/rules.ts";
import type { Check, CheckPoint } from "#shared/checks.ts";
import type { Event } from "#shared/events.ts";
import { makeSession } from "#tests/rules/draft.ts";

/* What is done and what is open, so that no tick says more than is so (P12). */

const all = { en: "Twenty years", ja: "二十周年", "zh-Hans": "二十周年" };
const [dalian, hirosaki] = [
  makeHost({ name: all, city: all }),
  makeHost({ name: all, city: all, zone: "Asia/Tokyo" }),
];
const hall = makeRoom({ name: all, kind: "both" });
const session = makeSession(1, {
  title: all,
  description: {},
  items: [],
  roles: [],
  roomId: hall.id,
  startsAt: "2031-12-02T01:00:00Z",
});
const event = (change: Partial<Event> = {}): Event =>
  makeEvent({
    title: all,
    venue: { name: all, address: all },
    hosts: [dalian, hirosaki],
    registrationClosesAt: "2031-11-30T00:00:00Z",
    thanks: all,
    keepsakes: [{ id: crypto.randomUUID(), title: all, url: "https://example.org" }],
    personalData: { text: {}, keepDays: 90, words: "keep" },
    ...change,
  });
const signedIn = (hostId: string) => ({
  state: "active" as const,
  grants: [{ id: crypto.randomUUID(), eventId: "", role: "host" as const, hostId, roomId: null }],
});
const ready: Prepared = {
  event: event(),
  state: "ended",
  rooms: [hall],
  sessions: [session],
  people: [makePerson({ position: all, protocol: 1 })],
  team: [signedIn(dalian.id), signedIn(hirosaki.id)],
  roomsWithoutStage: new Set(),
  mailTested: true,
  screenTried: true,
  changes: 0,
  failedMails: 0,
};
const nobody: Parameters<typeof checksOf>[1] = new Map();
const openIn = (change: Partial<Prepared>) =>
  checksOf({ ...ready, ...change }, nobody)
    .filter(({ state }) => state === "open")
    .map(({ point, open, of }) => (open === null ? point : `${point} ${open} of ${of}`))
    .filter((point) => point !== "seats"); // which somebody has to say

test.each<[string, Partial<Prepared>, string[]]>([
  ["nothing, once all is there", {}, []],
  ["a second host", { event: event({ hosts: [dalian] }) }, ["hosts"]],
  [
    "an end not before the beginning",
    { event: event({ endsOn: "2031-12-01" }) },
    ["dates", "outside 1 of 1"],
  ],
  ["a room", { rooms: [] }, ["rooms"]],
  ["a session that takes place", { sessions: [{ ...session, state: "cancelled" }] }, ["sessions"]],
  ["two that clash", { sessions: [session, { ...session, id: crypto.randomUUID() }] }, ["clashes 1 of 2"]],
  [
    "one that begins on the day before, on the event's own clock",
    { sessions: [{ ...session, startsAt: "2031-12-01T15:00:00Z" }] },
    ["outside 1 of 1"],
  ],
  [
    "one that ends on the day after; one that ends at midnight does not",
    {
      sessions: [
        { ...session, startsAt: "2031-12-02T15:00:00Z", minutes: 61 },
        { ...session, id: crypto.randomUUID(), startsAt: "2031-12-02T14:00:00Z", minutes: 120, roomId: null },
      ],
    },
    ["outside 1 of 2"],
  ],
  ["texts in two of three languages", { rooms: [{ ...hall, name: { en: "Hall" } }] }, ["languages 2 of 30"]],
  [
    "a way to reach a host",
    { event: event({ hosts: [dalian, { ...hirosaki, contact: { name: "Office", email: "", phone: "" } }] }) },
    ["contact 1 of 2"],
  ],
  ["guests of honour", { people: [] }, ["people"]],
  ["a test mail", { mailTested: false }, ["test-mail"]],
  ["somebody of one host", { team: [signedIn(dalian.id)] }, ["signed-in 1 of 2"]],
  [
    "somebody who was only invited",
    { team: [signedIn(dalian.id), { ...signedIn(hirosaki.id), state: "invited" }] },
    ["signed-in 1 of 2"],
  ],
  ["a stage", { roomsWithoutStage: new Set([hall.id]) }, ["stages 1 of 1"]],
  [
    "no stage of a room where nobody joins online",
    { rooms: [{ ...hall, kind: "hall" }], roomsWithoutStage: new Set([hall.id]) },
    [],
  ],
  ["the hall screen", { screenTried: false }, ["screen"]],
  [
    "what is still a draft, and what was not sent",
    { changes: 3, failedMails: 2 },
    ["released 3 of 3", "mails 2 of 2"],
  ],
  [
    "an end, thanks, recordings, and how long data are kept",
    {
      state: "published",
      event: event({
        thanks: {},
        keepsakes: [],
        personalData: { text: {}, keepDays: null, words: "keep" },
        registrationClosesAt: null,
      }),
    },
    ["closing", "ended", "thanks", "keepsakes", "keeping"],
  ],
])("open is %s (P12)", (_what, change, open) => {
  expect(openIn(change)).toEqual(open);
});

describe("what organizers decide", () => {
  const ada = { who: "Ada", at: "2031-11-01T00:00:00Z" };
  const found = (point: CheckPoint, change: Partial<Prepared>, decided: CheckPoint[]) =>
    checksOf({ ...ready, ...change }, new Map(decided.map((each) => [each, ada]))).find(
      (check) => check.point === point,
    );
  const check = (given: Partial<Check>) => ({ open: null, of: null, decided: null, ...given });

  test("stays decided while it is open, and is done once it is done; what is insisted on is no choice (P12)", () => {
    const nobodyComes = { people: [] };
    expect(found("people", nobodyComes, ["people"])).toEqual(
      check({ point: "people", phase: "before-publish", state: "decided", decided: ada }),
    );
    expect(found("people", {}, ["people"])).toEqual(
      check({ point: "people", phase: "before-publish", state: "done" }),
    );
    expect(found("hosts", { event: event({ hosts: [dalian] }) }, ["hosts"])?.state).toBe("open");
  });

  test("is what confirms the seats: there are numbers from the first (P12)", () => {
    expect([found("seats", {}, [])?.state, found("seats", {}, ["seats"])?.state]).toEqual([
      "open",
      "decided",
    ]);
  });
});

test.each<[string, Event, Prepared["state"], string, string]>([
  ["a draft", event(), "draft", "2031-12-02T01:00:00Z", "before-publish"],
  ["published, the evening before in Dalian", event(), "published", "2031-12-01T15:59:59Z", "before-day"],
  ["the day, from its midnight there", event(), "published", "2031-12-01T16:00:00Z", "on-day"],
  ["the day after", event(), "published", "2031-12-02T16:00:00Z", "afterwards"],
  ["cancelled", event(), "cancelled", "2031-11-01T00:00:00Z", "afterwards"],
])("%s is in its phase (P12)", (_what, given, state, at, phase) => {
  expect(checkPhaseOf(given, state, Temporal.Instant.from(at))).toBe(phase);
});
