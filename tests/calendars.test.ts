import { request } from "node:http";
import ICAL from "ical.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Visitor } from "#db/seed/visitor.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

let app: TestApp;
let opened: Awaited<ReturnType<typeof openEvent>>;
let founder: Visitor;
let now: Temporal.Instant;

beforeEach(async () => {
  now = Temporal.Instant.from("2031-11-01T00:00:00Z");
  app = await startApp({ clock: () => now });
  opened = await openEvent(app);
  founder = opened.founder;
});
afterEach(() => app.close());

const eventCalendar = "/e/twenty-years/event.ics";
/** As a calendar program asks: no cookie, no script, whatever else it sends. */
const poll = (path: string, headers: Record<string, string> = {}) => fetch(app.url + path, { headers });
const feedOf = async (attendee: Visitor) => {
  const { feedToken } = await attendee.do("registrations.mine", { eventId: opened.eventId });
  return `/feeds/${feedToken}.ics`;
};

async function entriesIn(response: Response) {
  const calendar = new ICAL.Component(ICAL.parse(await response.text()));
  return calendar.getAllSubcomponents("vevent").map((event) => {
    const start = event.getFirstPropertyValue("dtstart") as ICAL.Time;
    return {
      start: Temporal.Instant.fromEpochMilliseconds(start.toUnixTime() * 1000).toString(),
      sequence: Number(event.getFirstPropertyValue("sequence")),
      status: String(event.getFirstPropertyValue("status")),
      location: String(event.getFirstPropertyValue("location")),
    };
  });
}

test("a subscriber sees what is released, and a moved session only after its release", async () => {
  const entries = async () =>
    (await entriesIn(await poll(eventCalendar))).map(({ start, sequence }) => [start, sequence]);
  expect(await entries()).toEqual([["2031-12-02T01:00:00Z", 0]]);

  const { session, eventId } = opened;
  await founder.do("sessions.save", {
    eventId,
    session: { ...session, wall: "2031-12-02T09:30", version: 1 },
  });
  expect(await entries()).toEqual([["2031-12-02T01:00:00Z", 0]]);

  await founder.do("events.publish", { eventId });
  expect(await entries()).toEqual([["2031-12-02T01:30:00Z", 1]]);
});

test("a removed session and a cancelled event are shown as cancelled, never left out", async () => {
  const statuses = async () =>
    (await entriesIn(await poll(eventCalendar))).map(({ status, sequence }) => [status, sequence]);
  await founder.do("sessions.remove", { eventId: opened.eventId, id: opened.session.id });
  await founder.do("events.publish", { eventId: opened.eventId });
  expect(await statuses()).toEqual([["CANCELLED", 1]]);

  await founder.do("sessions.save", { eventId: opened.eventId, session: opened.session });
  await founder.do("events.publish", { eventId: opened.eventId });
  expect(await statuses()).toEqual([["CONFIRMED", 2]]);

  await founder.do("events.cancel", { eventId: opened.eventId });
  expect(await statuses()).toEqual([["CANCELLED", 3]]);
});

test("a poll that has it already gets 304 until something changes", async () => {
  const etag = (await poll(eventCalendar)).headers.get("etag") ?? "";
  expect((await poll(eventCalendar, { "if-none-match": etag })).status).toBe(304);
  expect((await poll(`${eventCalendar}?lang=ja`, { "if-none-match": etag })).status).toBe(200);

  now = now.add({ hours: 1 });
  await founder.do("events.publish", { eventId: opened.eventId });
  expect((await poll(eventCalendar, { "if-none-match": etag })).status).toBe(200);
});

test("an own agenda follows how its person takes part", async () => {
  const ada = await app.attendee({ eventId: opened.eventId, mode: "online" });
  const feed = await feedOf(ada);
  const [online] = await entriesIn(await poll(feed));
  expect(online?.location).toBe("http://jubilee.example/e/twenty-years/rooms/main-hall");

  await ada.do("registrations.switchMode", { eventId: opened.eventId, mode: "onsite" });
  const [onsite] = await entriesIn(await poll(feed));
  expect(onsite?.location).toBe("Main hall, Main hall, 2 Linggong Road, Dalian");
  expect(onsite?.sequence).toBeGreaterThan(online?.sequence ?? 0);

  await ada.do("registrations.cancelMine", { eventId: opened.eventId });
  const [cancelled] = await entriesIn(await poll(feed));
  expect(cancelled?.status).toBe("CANCELLED");
});

test("a rotated feed is gone, and no other link opens one", async () => {
  const ada = await app.attendee({ eventId: opened.eventId });
  const feed = await feedOf(ada);
  const { personalToken } = await ada.do("registrations.rotateFeed", { eventId: opened.eventId });
  const forged = feed.replace(/.\.ics$/, (end) => (end[0] === "A" ? "B.ics" : "A.ics"));
  const answers = await Promise.all(
    [feed, forged, `/feeds/${personalToken}.ics`, "/feeds/nothing-of-ours.ics"].map((path) => poll(path)),
  );
  expect(answers.map(({ status }) => status)).toEqual([410, 410, 410, 410]);
  expect((await poll(await feedOf(ada))).status).toBe(200);
});

test("one session is a file to save; an unknown one, or one of no release, is not there", async () => {
  const path = (id: string) => `/e/twenty-years/sessions/${id}.ics`;
  const response = await poll(path(opened.session.id));
  expect(response.headers.get("content-disposition")).toBe(
    `attachment; filename="session-${opened.session.id}.ics"`,
  );
  expect(await entriesIn(response)).toHaveLength(1);
  expect((await poll(path(opened.eventId))).status).toBe(404);
  expect((await poll("/e/another/event.ics")).status).toBe(404);
});

test("HEAD answers as GET without the bytes, and nothing is ever compressed", async () => {
  const headers = { "accept-encoding": "gzip, br" };
  const raw = (method: string) =>
    new Promise<{ headers: NodeJS.Dict<string | string[]>; bytes: number }>((resolve, reject) => {
      request(app.url + eventCalendar, { method, headers }, (response) => {
        let bytes = 0;
        response.on("data", (chunk: Buffer) => (bytes += chunk.length));
        response.on("end", () => resolve({ headers: response.headers, bytes }));
      })
        .on("error", reject)
        .end();
    });
  const [got, asked] = [await raw("GET"), await raw("HEAD")];
  expect(got.headers["content-encoding"]).toBeUndefined();
  expect(Number(got.headers["content-length"])).toBe(got.bytes);
  expect(asked.bytes).toBe(0);
  for (const name of ["etag", "last-modified", "content-type", "content-length"])
    expect(asked.headers[name]).toBe(got.headers[name]);
  expect(got.headers["set-cookie"]).toBeUndefined();
});
