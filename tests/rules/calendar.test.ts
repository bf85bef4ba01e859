import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { type CalendarScope, type FeedRegistration, renderCalendar } from "#server/calendars/render.ts";
import { type Draft, makeRelease } from "#server/programme/release.ts";
import type { Programme, Release } from "#shared/programme.ts";
import type { Session } from "#shared/sessions.ts";
import type { Lang } from "#shared/texts.ts";
import { at, hu, idOf, makeDraft, makeEvent, makeRoom, makeSession, uidHost } from "#tests/rules/draft.ts";

const origin = "https://jubilee.example";
const join = `${origin}/e/dut-hirosaki-20/rooms/main-hall`;
const release = (draft: Draft, previous: Release | null = null) =>
  makeRelease(draft, previous, at("2021-11-01T00:00:00Z"), uidHost);
const write = (
  programme: Programme,
  { scope = { kind: "event" }, lang = "en" }: { scope?: CalendarScope; lang?: Lang } = {},
) => renderCalendar({ programme, scope, lang, origin });

const registered = (given: Partial<FeedRegistration> = {}): { scope: CalendarScope } => ({
  scope: {
    kind: "feed",
    registration: {
      mode: "onsite",
      state: "confirmed",
      alarmMinutes: null,
      revision: 0,
      revisedAt: at("2021-10-01T00:00:00Z"),
      ...given,
    },
  },
});

/** What ical.js, the engine of Thunderbird, makes of a calendar. */
function read(calendar: string) {
  const parsed = new ICAL.Component(ICAL.parse(calendar));
  return parsed.getAllSubcomponents("vevent").map((component) => {
    const instant = (name: string) => {
      const time = component.getFirstPropertyValue(name) as ICAL.Time;
      return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000).toString();
    };
    const value = (name: string) => component.getFirstPropertyValue(name)?.toString() ?? null;
    return {
      uid: value("uid"),
      start: instant("dtstart"),
      end: instant("dtend"),
      stamp: instant("dtstamp"),
      zone: component.getFirstProperty("dtstart")?.getParameter("tzid") ?? "UTC",
      sequence: Number(value("sequence")),
      status: value("status"),
      transparency: value("transp"),
      summary: value("summary"),
      location: value("location"),
      description: String(value("description")),
      conference: value("conference"),
    };
  });
}
const first = (calendar: string) => read(calendar)[0] as ReturnType<typeof read>[number];

const onlySession = (given: Partial<Session>, draft: Partial<Draft> = {}) =>
  release(makeDraft({ ...draft, sessions: [makeSession(1, given)] }));

describe("a session stands at its instant", () => {
  test.each<[string, string, string]>([
    ["Asia/Shanghai", "2021-12-02T01:00:00Z", "Asia/Shanghai"],
    ["Asia/Tokyo", "2021-12-02T01:00:00Z", "Asia/Tokyo"],
    ["America/New_York", "2026-01-15T14:00:00Z", "America/New_York"],
    ["America/New_York", "2026-07-15T13:00:00Z", "America/New_York"],
    ["America/New_York", "2026-03-08T17:00:00Z", "America/New_York"], // hours after the change, on its day
    ["America/New_York", "2026-03-08T06:30:00Z", "UTC"], // half an hour before the gap
    ["America/New_York", "2026-11-01T05:30:00Z", "UTC"], // the repeated hour, first
    ["America/New_York", "2026-11-01T06:30:00Z", "UTC"], // and again
    ["Africa/Casablanca", "2026-03-01T10:00:00Z", "UTC"], // no rule says its clock
    ["UTC", "2026-03-01T10:00:00Z", "UTC"],
  ])("%s at %s, written in %s", (zone, startsAt, writtenIn) => {
    const event = first(write(onlySession({ zone, startsAt, minutes: 90 })));
    expect(event).toMatchObject({
      start: startsAt,
      end: at(startsAt).add({ minutes: 90 }).toString(),
      zone: writtenIn,
    });
  });

  test("although its zone cannot be said over all the years of the programme", () => {
    const sessions = [
      makeSession(1, { zone: "America/Sao_Paulo", startsAt: "2018-06-01T12:00:00Z" }),
      makeSession(2, { zone: "America/Sao_Paulo", startsAt: "2026-06-01T12:00:00Z" }),
    ];
    const calendar = write(makeRelease(makeDraft({ sessions }), null, at("2018-01-01T00:00:00Z"), uidHost));
    expect(read(calendar).map(({ start, zone }) => [start, zone])).toEqual([
      ["2018-06-01T12:00:00Z", "UTC"],
      ["2026-06-01T12:00:00Z", "UTC"],
    ]);
    expect(calendar).not.toContain("VTIMEZONE");
  });
});

describe("what it says", () => {
  const programme = release(makeDraft());

  test("in English, whole", () => {
    expect(first(write(programme))).toEqual({
      uid: `${idOf(4, 1)}@${uidHost}`,
      start: "2021-12-02T01:00:00Z",
      end: "2021-12-02T03:00:00Z",
      stamp: "2021-11-01T00:00:00Z",
      zone: "Asia/Shanghai",
      sequence: 0,
      status: "CONFIRMED",
      transparency: "OPAQUE",
      summary: "Ceremony",
      location: "Main hall, International Hall, 2 Linggong Road, Dalian / Online",
      description: [
        "Come to Main hall, International Hall, or join online:",
        join,
        "Thursday 2 December 2021, 09:00–11:00 Dalian · 10:00–12:00 Hirosaki",
        "",
        "More than 70 people.",
        "",
        "All are welcome.",
        "",
        "Running order:",
        "1. Address – 郭东明 (Guo Dongming), President, DUT (10 min)",
        "",
        "Master of ceremonies: 郭东明 (Guo Dongming), President, DUT",
        "",
        "20 years of friendship",
      ].join("\n"),
      conference: join,
    });
  });

  test.each<[Lang, string, string]>([
    ["ja", "記念式典", "2021年12月2日（木） 大連 09:00–11:00 · 弘前 10:00–12:00"],
    ["zh-Hans", "纪念仪式", "2021年12月2日 星期四 大连 09:00–11:00 · 弘前 10:00–12:00"],
  ])("in %s", (lang, summary, clocks) => {
    const event = first(write(programme, { lang }));
    expect(event.summary).toBe(summary);
    expect(event.description.split("\n").slice(1, 3)).toEqual([join, clocks]);
  });

  test("another day on another host's clock", () => {
    const late = onlySession({ startsAt: "2021-12-02T14:30:00Z", minutes: 60 }); // 22:30 in Dalian
    expect(first(write(late)).description).toContain("22:30–23:30 Dalian · 23:30–00:30 (+1 day) Hirosaki");
  });

  test("the calendar's own name, language by language, with what would break a line of it", () => {
    const event = makeEvent({ title: { en: "Dalian, Hirosaki; 20\\20", ja: "交流,20周年" } });
    const named = (lang: Lang) =>
      /^X-WR-CALNAME:(.*)\r$/m.exec(write(release(makeDraft({ event })), { lang }))?.[1];
    expect([named("en"), named("ja")]).toEqual(["Dalian\\, Hirosaki\\; 20\\\\20", "交流\\,20周年"]);
  });

  test("nothing of a calendar when it is one session: Outlook would make a new calendar for it", () => {
    const one = write(programme, { scope: { kind: "session", sessionId: idOf(4, 2) } });
    expect(read(one).map(({ summary }) => summary)).toEqual(["Session 2"]);
    expect(one).not.toMatch(/^(NAME|X-WR-CALNAME|REFRESH-INTERVAL)/m);
  });

  test("no METHOD, and no address of the own feed, which is a secret (C3)", () => {
    expect(write(programme)).not.toMatch(/^METHOD/m);
    expect(write(programme, registered())).not.toMatch(/^SOURCE/m);
  });
});

describe("how to take part", () => {
  const hall = "Main hall, International Hall, 2 Linggong Road, Dalian";
  const inRoom = (kind: "hall" | "online" | "both") =>
    onlySession({}, { rooms: [makeRoom(1, { name: { en: "Main hall" }, slug: "main-hall", kind })] });

  test.each<["hall" | "online" | "both", "onsite" | "online", string, string, string | null]>([
    [
      "both",
      "onsite",
      hall,
      "Please come to Main hall, International Hall. For questions and applause, open the live room:",
      join,
    ],
    ["both", "online", join, "Join online. The room opens 15 minutes before the start:", join],
    ["online", "onsite", join, "Join online. The room opens 15 minutes before the start:", join],
    ["online", "online", join, "Join online. The room opens 15 minutes before the start:", join],
    ["hall", "onsite", hall, "Please come to Main hall, International Hall.", null],
    ["hall", "online", hall, "This part takes place in the hall only: Main hall, International Hall.", null],
  ])("room %s, registered %s", (kind, mode, location, how, conference) => {
    const event = first(write(inRoom(kind), registered({ mode })));
    expect(event).toMatchObject({ location, conference });
    expect(event.description.split("\n").slice(0, 2)).toEqual([
      how,
      conference ?? expect.stringContaining("Dalian"),
    ]);
  });

  test("while waiting: tentative, and no way in yet", () => {
    const event = first(write(inRoom("both"), registered({ state: "waitlisted", mode: "online" })));
    expect(event).toMatchObject({ status: "TENTATIVE", conference: null });
    expect(event.description).toMatch(/^You are on the waiting list/);
    expect(event.description).not.toContain(`${join}\n`);
  });

  test("after one's own cancellation: off, and in other words than a cancelled session", () => {
    const event = first(write(inRoom("both"), registered({ state: "cancelled" })));
    expect(event).toMatchObject({
      status: "CANCELLED",
      summary: "Not attending: Session 1",
      transparency: "TRANSPARENT",
    });
  });
});

describe("beside its words", () => {
  const geo = { latitude: 38.88, longitude: 0 };
  const event = makeEvent({ venue: { ...makeEvent().venue, geo } });
  const inRoom = (kind: "hall" | "online" | "both") =>
    onlySession({}, { event, rooms: [makeRoom(1, { kind })] });

  test.each<["hall" | "online" | "both", "onsite" | "online", boolean]>([
    ["both", "onsite", true],
    ["both", "online", false],
    ["online", "onsite", false],
    ["hall", "onsite", true],
    ["hall", "online", false],
  ])("room %s, registered %s: led to the venue: %s", (kind, mode, isLed) => {
    expect(write(inRoom(kind), registered({ mode })).includes("\r\nGEO:38.88;0\r\n")).toBe(isLed);
  });

  test.each([
    [0.000_000_1, -0, "GEO:0;0"],
    [-12.345_678_9, 100, "GEO:-12.345679;100"],
    [-90, 121.528, "GEO:-90;121.528"],
  ])("a place at %d, %d is written in digits alone (RFC 5545 §3.8.1.6)", (latitude, longitude, line) => {
    const there = makeEvent({ venue: { ...makeEvent().venue, geo: { latitude, longitude } } });
    const calendar = write(onlySession({}, { event: there, rooms: [makeRoom(1, { kind: "hall" })] }));
    expect(calendar.split("\r\n")).toContain(line);
  });

  test("its kind, its event, and how long before it rings, alarms after all else", () => {
    const calendar = write(inRoom("both"), { ...registered({ alarmMinutes: 60 }), lang: "ja" });
    const lines = calendar.replaceAll("\r\n ", "").split("\r\n");
    expect(lines).toContain("CATEGORIES:講演");
    expect(lines).toContain(`RELATED-TO;RELTYPE=PARENT:${idOf(0, 1)}@${uidHost}`);
    expect(lines.slice(lines.indexOf("BEGIN:VALARM"))).toEqual([
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "TRIGGER:-PT1H",
      "DESCRIPTION:セッション1",
      "END:VALARM",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  test.each<[string, Partial<FeedRegistration>, Partial<Session>]>([
    ["while waiting", { state: "waitlisted" }, {}],
    ["after one's own cancellation", { state: "cancelled" }, {}],
    ["in a break", {}, { kind: "break" }],
  ])("nothing rings %s", (_when, registration, session) => {
    expect(write(onlySession(session), registered({ alarmMinutes: 60, ...registration }))).not.toContain(
      "VALARM",
    );
  });

  test("the description as HTML, in which words stay words and addresses are links", () => {
    const description = { en: 'Tea & <b>cake</b> "at" four\n\njavascript:alert(1)' };
    const calendar = write(onlySession({ description })).replaceAll("\r\n ", "");
    const markup = /^X-ALT-DESC;FMTTYPE=text\/html:(.*)\r$/m
      .exec(calendar)?.[1]
      ?.replace(/\\([,;\\])/g, "$1");
    const address = `${origin}/e/dut-hirosaki-20/rooms/main-hall`;
    expect(markup).toBe(
      `<html><body><p>Come to Main hall, International Hall, or join online:<br>` +
        `<a href="${address}">${address}</a><br>Thursday 2 December 2021, 09:00–11:00 Dalian · 10:00–12:00 Hirosaki</p>` +
        `<p>Tea &amp; &lt;b&gt;cake&lt;/b&gt; &quot;at&quot; four</p><p>javascript:alert(1)</p>` +
        `<p>20 years of friendship</p></body></html>`,
    );
  });

  test("a colour that calendar programs know by name, and Apple's as it is", () => {
    const named = (sealColour: string) =>
      /^COLOR:(.*)\r\nX-APPLE-CALENDAR-COLOR:(.*)\r$/m
        .exec(write(release(makeDraft({ event: makeEvent({ sealColour }) }))))
        ?.slice(1);
    expect([named("#b3261e"), named("#0b3d91"), named("#FFFFFF")]).toEqual([
      ["firebrick", "#b3261e"],
      ["navy", "#0b3d91"],
      ["silver", "#FFFFFF"],
    ]);
  });
});

describe("what changes, as a subscriber learns of it", () => {
  const moved = makeDraft();
  moved.sessions = moved.sessions.map((session) => ({ ...session, minutes: 30 }));
  const before = release(makeDraft());
  const after = makeRelease(moved, before, at("2021-11-05T00:00:00Z"), uidHost);

  test("a moved session: the same uid, a higher sequence, a later stamp", () => {
    const [old, fresh] = [first(write(before)), first(write(after))];
    expect(fresh).toMatchObject({ uid: old.uid, sequence: old.sequence + 1, stamp: "2021-11-05T00:00:00Z" });
  });

  test.each<[Lang, string]>([
    ["en", "Cancelled: Ceremony"],
    ["ja", "【中止】記念式典"],
    ["zh-Hans", "【取消】纪念仪式"],
  ])("a removed session stays, cancelled (%s)", (lang, summary) => {
    const { sessions, ...draft } = makeDraft();
    const removed = release({ ...draft, sessions: sessions.slice(1) }, before);
    expect(first(write(removed, { lang }))).toMatchObject({
      uid: `${idOf(4, 1)}@${uidHost}`,
      summary,
      status: "CANCELLED",
      transparency: "TRANSPARENT",
      sequence: 1,
      conference: null,
    });
  });

  test("an own agenda rises with the programme and with the registration", () => {
    const switched = registered({ mode: "online", revision: 3, revisedAt: at("2021-11-09T00:00:00.900Z") });
    expect(
      [first(write(before, registered())), first(write(before, switched)), first(write(after, switched))].map(
        ({ sequence, stamp }) => [sequence, stamp],
      ),
    ).toEqual([
      [0, "2021-11-01T00:00:00Z"],
      [3, "2021-11-09T00:00:00Z"],
      [4, "2021-11-09T00:00:00Z"],
    ]);
  });

  test("nothing changes without its sequence: each event is the same bytes as long as that stays", () => {
    const eventsOf = (calendar: string) => calendar.split("BEGIN:VEVENT").slice(1);
    const noise = makeDraft({
      event: makeEvent({ years: 21, hosts: [...makeEvent().hosts].reverse(), version: 9 }),
    });
    const drafts = [
      makeDraft({ people: [] }),
      moved,
      makeDraft({ event: makeEvent({ slug: "another" }) }),
      noise,
    ];
    for (const draft of drafts) {
      const later = release(draft, before);
      eventsOf(write(later)).forEach((event, nth) => {
        const [was, is] = [before.sessions[nth]?.revision.sequence, later.sessions[nth]?.revision.sequence];
        expect(event === eventsOf(write(before))[nth]).toBe(was === is);
      });
    }
  });
});

test("a host in a third zone has its clock too", () => {
  const third = { ...hu, id: idOf(1, 3), city: { en: "New York" }, zone: "America/New_York" };
  const event = makeEvent({ hosts: [...makeEvent().hosts, third] });
  expect(first(write(release(makeDraft({ event })))).description).toContain("20:00–22:00 New York (−1 day)");
});
