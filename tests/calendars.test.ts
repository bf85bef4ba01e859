import { request } from "node:http";
import ICAL from "ical.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { releases } from "#db/schema.ts";
import { makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import type { Release } from "#shared/programme.ts";
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
      summary: String(event.getFirstPropertyValue("summary")),
      rings: event
        .getAllSubcomponents("valarm")
        .map((alarm) => String(alarm.getFirstPropertyValue("trigger"))),
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
  const { session, eventId } = opened;
  const { event } = await founder.do("events.desk", { eventId });
  await founder.do("events.save", { eventId, event: { ...event, years: event.years + 1 } });
  await founder.do("events.publish", { eventId }); // a release that changes nothing in a calendar
  expect((await poll(eventCalendar, { "if-none-match": etag })).status).toBe(304);
  await founder.do("sessions.save", { eventId, session: { ...session, minutes: 90, version: 1 } });
  expect((await poll(eventCalendar, { "if-none-match": etag })).status).toBe(304); // still a draft
  await founder.do("events.publish", { eventId });
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

/** A talk in the hall only and one online only, beside the ceremony that is in both. */
async function addTalks() {
  const { eventId, roomId } = opened;
  const hall = makeRoom({ slug: "library", name: { en: "Library" }, kind: "hall" });
  const online = makeRoom({ slug: "lounge", name: { en: "Lounge" }, kind: "online" });
  for (const room of [hall, online]) await founder.do("rooms.save", { eventId, room });
  const talk = makeSession({
    kind: "talk",
    title: { en: "Talk" },
    roomId: hall.id,
    wall: "2031-12-02T13:00",
  });
  const chat = makeSession({
    kind: "exchange",
    title: { en: "Chat" },
    roomId: online.id,
    wall: "2031-12-02T15:00",
  });
  for (const session of [talk, chat]) await founder.do("sessions.save", { eventId, session });
  await founder.do("events.publish", { eventId });
  return { talk, chat, roomId };
}
const titlesIn = async (path: string) => (await entriesIn(await poll(path))).map(({ summary }) => summary);

test("a feed can be narrowed to a room, a kind or a way to take part, and says where it is (C6)", async () => {
  await addTalks();
  const ceremony = "Commemorative ceremony";
  expect(await titlesIn(eventCalendar)).toEqual([ceremony, "Talk", "Chat"]);
  expect(await titlesIn(`${eventCalendar}?room=library`)).toEqual(["Talk"]);
  expect(await titlesIn(`${eventCalendar}?kind=exchange`)).toEqual(["Chat"]);
  expect(await titlesIn(`${eventCalendar}?mode=online`)).toEqual([ceremony, "Chat"]);
  expect(await titlesIn(`${eventCalendar}?mode=onsite`)).toEqual([ceremony, "Talk"]);
  const narrowed = await (await poll(`${eventCalendar}?mode=online&kind=exchange`)).text();
  expect(narrowed.replaceAll("\r\n ", "")).toContain(
    "SOURCE;VALUE=URI:http://jubilee.example/e/twenty-years/event.ics?lang=en&kind=exchange&mode=online\r\n",
  );
  expect((await poll(`${eventCalendar}?room=nowhere`)).status).toBe(404);
  expect((await poll(`${eventCalendar}?kind=party`)).status).toBe(200); // all of it: a subscription cannot recover from a 400
  expect((await poll(`${eventCalendar}?nocache=17`)).status).toBe(200);
});

test("in UTC for programs that read zones wrong, at the same instants", async () => {
  const ada = await app.attendee({ eventId: opened.eventId });
  for (const path of [
    eventCalendar,
    await feedOf(ada),
    `/e/twenty-years/sessions/${opened.session.id}.ics`,
  ]) {
    const inUtc = await (await poll(`${path}?tz=utc`)).text();
    expect(inUtc).toContain("DTSTART:20311202T010000Z\r\n");
    expect(inUtc).not.toContain("TZID");
    expect(await (await poll(path)).text()).toContain("DTSTART;TZID=Asia/Shanghai:20311202T090000\r\n");
  }
});

test("an own agenda shows everything or what is starred, as its person chooses (C7)", async () => {
  const { talk, chat } = await addTalks();
  const { eventId } = opened;
  const ada = await app.attendee({ eventId });
  const feed = await feedOf(ada);
  const star = (sessionId: string, starred = true) =>
    ada.do("registrations.star", { eventId, sessionId, starred });

  expect((await star(chat.id)).starred).toEqual([chat.id]);
  expect((await star(chat.id)).starred).toEqual([chat.id]);
  expect(await titlesIn(feed)).toHaveLength(3);
  await ada.do("registrations.setFeed", { eventId, shows: "starred" });
  expect(await titlesIn(feed)).toEqual(["Chat"]);
  const etag = (await poll(feed)).headers.get("etag") ?? "";

  await star(talk.id);
  expect((await poll(feed, { "if-none-match": etag })).status).toBe(200);
  expect(await titlesIn(feed)).toEqual(["Talk", "Chat"]);
  await star(chat.id, false);
  expect(await titlesIn(feed)).toEqual(["Talk"]);
  expect((await entriesIn(await poll(feed)))[0]?.sequence).toBe(0); // a star is no revision of the session
  expect(await ada.say("registrations.star", { eventId, sessionId: eventId, starred: true })).toMatchObject({
    refusal: { code: "not-found" },
  });

  await founder.do("sessions.remove", { eventId, id: talk.id });
  await founder.do("events.publish", { eventId });
  expect((await entriesIn(await poll(feed))).map(({ status }) => status)).toEqual(["CANCELLED"]);
});

test("it rings as long before as its person chooses, and never for what is off (C7)", async () => {
  const { eventId } = opened;
  const ada = await app.attendee({ eventId });
  const feed = await feedOf(ada);
  const rings = async () => (await entriesIn(await poll(feed))).map((entry) => [entry.rings, entry.sequence]);
  expect(await rings()).toEqual([[[], 0]]);
  await ada.do("registrations.setFeed", { eventId, alarmMinutes: 10 });
  expect(await rings()).toEqual([[["-PT10M"], 1]]);
  await ada.do("registrations.setFeed", { eventId, alarmMinutes: 10 });
  await ada.do("registrations.setFeed", { eventId, shows: "everything" });
  expect(await rings()).toEqual([[["-PT10M"], 1]]);
  await ada.do("registrations.setFeed", { eventId, alarmMinutes: 1440 });
  expect(await rings()).toEqual([[["-P1D"], 2]]);
  expect((await ada.do("registrations.mine", { eventId })).alarmMinutes).toBe(1440);
  await ada.do("registrations.cancelMine", { eventId });
  expect(await rings()).toEqual([[[], 3]]);
  expect((await entriesIn(await poll(eventCalendar))).flatMap((entry) => entry.rings)).toEqual([]);
});

test("the language of an own agenda is a change that it shows", async () => {
  const { eventId } = opened;
  const ada = await app.attendee({ eventId });
  await ada.do("registrations.correctMine", { eventId, lang: "ja", affiliation: "Hirosaki University" });
  await ada.do("registrations.correctMine", { eventId, affiliation: "Dalian University of Technology" });
  const [entry] = await entriesIn(await poll(await feedOf(ada)));
  expect(entry?.sequence).toBe(1);
});

test("subscribers are asked to look again each hour, and four times as often when it matters (C5)", async () => {
  const every = async () => /^X-PUBLISHED-TTL:(.*)\r$/m.exec(await (await poll(eventCalendar)).text())?.[1];
  const at = async (instant: string) => {
    now = Temporal.Instant.from(instant);
    return every();
  };
  expect(await at("2031-12-01T00:59:59Z")).toBe("PT1H");
  expect(await at("2031-12-01T01:00:00Z")).toBe("PT15M");
  expect(await at("2031-12-02T03:00:00Z")).toBe("PT15M");
  expect(await at("2031-12-02T03:00:01Z")).toBe("PT1H");
});

test("what was removed is shown as cancelled for 30 days, what is past stays in an own agenda for 90 (C2)", async () => {
  const { talk } = await addTalks();
  const { eventId } = opened;
  const feed = await feedOf(await app.attendee({ eventId }));
  await founder.do("sessions.remove", { eventId, id: talk.id });
  await founder.do("events.publish", { eventId });
  const counts = async (instant: string) => {
    now = Temporal.Instant.from(instant);
    return [(await titlesIn(eventCalendar)).length, (await titlesIn(feed)).length];
  };
  expect(await counts("2031-12-03T00:00:00Z")).toEqual([3, 3]);
  expect(await counts("2032-01-01T07:00:00Z")).toEqual([3, 3]); // the talk would have ended at 07:00
  expect(await counts("2032-01-01T07:00:01Z")).toEqual([2, 2]);
  expect(await counts("2032-03-01T03:00:00Z")).toEqual([2, 2]);
  expect(await counts("2032-03-01T03:00:01Z")).toEqual([2, 1]);
  expect(await counts("2032-04-01T00:00:00Z")).toEqual([2, 0]);
});

test("an error of ours is 503 and a time to come back, never a calendar without entries (C8)", async () => {
  const feed = await feedOf(await app.attendee({ eventId: opened.eventId }));
  const broken = { rooms: null } as unknown as Release;
  await app.store.write((tx) =>
    tx.insert(releases).values({ id: "broken", eventId: opened.eventId, number: 99, programme: broken }),
  );
  for (const path of [eventCalendar, feed]) {
    const response = await poll(path);
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "300"]);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).not.toContain("VCALENDAR");
  }
});

test("a secret address is kept out of indexes and referrers, whatever comes of it (C8)", async () => {
  const feed = await feedOf(await app.attendee({ eventId: opened.eventId }));
  const etag = (await poll(feed)).headers.get("etag") ?? "";
  const answers = [
    await poll(feed),
    await poll(feed, { "if-none-match": `"another", W/${etag}` }),
    await poll("/feeds/nothing-of-ours.ics"),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 304, 410]);
  for (const { headers } of answers)
    expect([headers.get("x-robots-tag"), headers.get("referrer-policy")]).toEqual(["noindex", "no-referrer"]);
  expect(answers[0]?.headers.get("cache-control")).toBe("private, no-cache, no-transform");
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
    `attachment; filename="session-${opened.session.id}.ics"; filename*=UTF-8''Commemorative%20ceremony.ics`,
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
  for (const name of ["etag", "content-type", "content-length"])
    expect(asked.headers[name]).toBe(got.headers[name]);
  expect(got.headers["set-cookie"]).toBeUndefined();
});
