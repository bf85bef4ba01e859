import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import * as file from "#server/calendars/file.ts";
import { type CalendarInput, type FeedRegistration, renderCalendar } from "#server/calendars/render.ts";
import { type Draft, makeRelease } from "#server/programme/release.ts";
import { createShelf } from "#server/shelf.ts";
import { at, idOf, makeDraft, makeEvent, uidHost } from "#tests/rules/draft.ts";

const run = promisify(execFile);
const programme = makeRelease(makeDraft(), null, at("2021-11-01T00:00:00Z"), uidHost);
const next = (draft: Draft) => makeRelease(draft, programme, at("2021-11-03T00:00:00Z"), uidHost);
const registration: FeedRegistration = {
  mode: "online",
  state: "confirmed",
  alarmMinutes: null,
  revision: 0,
  revisedAt: at("2021-11-02T00:00:00Z"),
};
const forEvent: CalendarInput = {
  programme,
  scope: { kind: "event" },
  lang: "en",
  origin: "https://jubilee.example",
};
const forSession: CalendarInput = { ...forEvent, scope: { kind: "session", sessionId: idOf(4, 1) } };
const forFeed: CalendarInput = { ...forEvent, scope: { kind: "feed", registration } };

const asked = at("2021-11-10T00:00:00Z");
const calendarFile = (input: CalendarInput, now = asked) => file.calendarFile(input, now);
const answerWith = (made: file.CalendarFile, ifNoneMatch: string | null) =>
  file.answerWith(made, ifNoneMatch, createShelf());

describe("a poll", () => {
  const { etag } = calendarFile(forEvent);

  test.each<[string | null, number]>([
    [null, 200],
    [etag, 304],
    [`W/${etag}`, 304], // what a proxy makes of it
    [`"another", ${etag}`, 304],
    ["*", 304],
    ['"another"', 200],
    ["", 200],
  ])("with If-None-Match %s answers %i", (ifNoneMatch, status) => {
    const answer = answerWith(calendarFile(forEvent), ifNoneMatch);
    expect(answer.status).toBe(status);
    expect(answer.headers.etag).toBe(etag);
    expect(String(answer.body).startsWith("BEGIN:VCALENDAR")).toBe(status === 200);
  });

  test("whose reader has it already does not make the calendar", () => {
    const never = () => {
      throw new Error("made for nothing");
    };
    expect(answerWith({ ...calendarFile(forEvent), body: never }, etag)).toMatchObject({
      status: 304,
      body: "",
    });
  });

  test("gets the same bytes and etag each time, and others after a change", () => {
    expect(renderCalendar(forEvent)).toBe(renderCalendar(structuredCopy(forEvent)));
    const others: CalendarInput[] = [
      forEvent,
      { ...forEvent, lang: "ja" },
      { ...forEvent, origin: "https://other.example" },
      { ...forEvent, programme: next(makeDraft({ state: "cancelled" })) },
      { ...forEvent, programme: makeRelease(makeDraft(), null, at("2021-11-01T00:00:09Z"), uidHost) }, // after a restore
      { ...forEvent, programme: next(makeDraft({ event: makeEvent({ sealColour: "#000000" }) })) },
      { ...forEvent, programme: next(makeDraft({ event: makeEvent({ description: {} }) })) },
      forSession,
      forFeed,
      { ...forFeed, scope: { kind: "feed", registration: { ...registration, mode: "onsite" } } },
      { ...forFeed, scope: { kind: "feed", registration: { ...registration, revision: 1 } } },
      { ...forFeed, scope: { kind: "feed", registration, only: [idOf(4, 1)] } },
      { ...forEvent, utc: true },
      { ...forEvent, scope: { kind: "event", filter: { mode: "online" } } },
    ];
    const etags = others.map((input) => calendarFile(input).etag);
    expect(new Set(etags).size).toBe(others.length);
    expect(calendarFile({ ...forEvent, programme: next(makeDraft()) }).etag).toBe(etag);
  });

  const structuredCopy = (input: CalendarInput) => ({
    ...input,
    programme: JSON.parse(JSON.stringify(input.programme)),
  });
});

describe("its headers", () => {
  test("of the event: for anyone, and never compressed", () => {
    expect(answerWith(calendarFile(forEvent), null).headers).toEqual({
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="dut-hirosaki-20.ics"',
      "content-length": String(Buffer.byteLength(renderCalendar(forEvent))),
      "cache-control": "public, max-age=300, no-transform",
      "access-control-allow-origin": "*",
      etag: expect.stringMatching(/^"[\w-]{27}"$/),
    });
  });

  test("of a session: to be saved", () => {
    expect(calendarFile(forSession).headers["content-disposition"]).toBe(
      `attachment; filename="session-${idOf(4, 1)}.ics"; filename*=UTF-8''Ceremony.ics`,
    );
    const inJapanese = calendarFile({ ...forSession, lang: "ja" }).headers["content-disposition"];
    expect(inJapanese).toContain(`filename*=UTF-8''${encodeURIComponent("記念式典")}.ics`);
  });

  test("of one's own agenda: for one reader", () => {
    const { headers } = calendarFile(forFeed);
    expect(headers).toMatchObject({ "cache-control": "private, no-cache, no-transform" });
    expect(headers).not.toHaveProperty("last-modified"); // no date tells what depends on stars and the hour
  });
});

describe("the bytes", { timeout: 60_000 }, () => {
  const zones = ["UTC", "Asia/Tokyo", "America/New_York", "Pacific/Kiritimati"];
  /** Runs the lines in a process of its own for each zone, in another locale. */
  const inEachZone = async (script: string) => {
    const runs = zones.map((TZ) =>
      run(process.execPath, ["--input-type=module-typescript", "--eval", script], {
        env: { ...process.env, TZ, LC_ALL: "ja_JP.UTF-8", NODE_OPTIONS: "" },
      }),
    );
    return (await Promise.all(runs)).map(({ stdout }) => stdout);
  };

  test("are the same wherever the server stands", async () => {
    const script = `
      import { renderCalendar } from "#server/calendars/render.ts";
      process.stdout.write(renderCalendar(${JSON.stringify(forEvent)}));`;
    expect(await inEachZone(script)).toEqual(zones.map(() => renderCalendar(forEvent)));
  });

  test("control: a Date under an event's zone is written by the server's own clock", async () => {
    const script = `
      import ical from "ical-generator";
      const event = { id: "1", start: new Date(0), end: new Date(1), stamp: new Date(0), timezone: "Asia/Tokyo", summary: "" };
      process.stdout.write(ical({ events: [event] }).toString());`;
    expect(new Set(await inEachZone(script)).size).toBe(zones.length);
  });

  test("have not changed without a new form: raise calendarForm with this, so that subscribers fetch anew", () => {
    const bytes = [forEvent, forSession, forFeed].map((input) => renderCalendar(input)).join("");
    const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    expect({ form: file.calendarForm, digest }).toEqual({ form: 4, digest: "4368643741f04b75" });
  });
});
