import { afterEach, beforeEach, expect, test } from "vitest";
import { makeRoom } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import type { Room } from "#shared/rooms.ts";
import type { SessionDraft } from "#shared/sessions.ts";
import { type Lang, langs } from "#shared/texts.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";
import { readXml, textOf, under } from "#tests/xml.ts";

/* What people are told of a changed session: what it is, and what it was. */

const addressIn = (lang: Lang) => `${lang.toLowerCase()}@example.org`;

let app: TestApp;
let opened: Awaited<ReturnType<typeof openEvent>>;
let founder: Visitor;
let now: Temporal.Instant;
let mailbox: MailServer;
const attic = makeRoom({ slug: "attic", name: { en: "Attic", ja: "屋根裏" }, kind: "hall", position: 1 });

beforeEach(async () => {
  now = Temporal.Instant.from("2031-11-01T00:00:00Z");
  mailbox = await startMailServer();
  app = await startApp({
    clock: () => now,
    environment: { SMTP_URL: mailbox.url, MAIL_FROM: "Jubilee <mail@jubilee.example>" },
  });
  opened = await openEvent(app, { room: { kind: "hall" } });
  founder = opened.founder;
  await founder.do("rooms.save", { eventId: opened.eventId, room: attic });
  for (const lang of langs)
    await app.attendee({ eventId: opened.eventId, mode: "onsite", lang, email: addressIn(lang) });
  await sent();
});
afterEach(async () => {
  await app.close();
  await mailbox.close();
});

async function publish(change: Partial<SessionDraft>, room: Partial<Room> = {}) {
  const { eventId } = opened;
  await founder.do("sessions.save", { eventId, session: { ...opened.session, version: 1, ...change } });
  if (Object.keys(room).length > 0)
    await founder.do("rooms.save", { eventId, room: { ...opened.room, version: 1, ...room } });
  now = now.add({ hours: 1 });
  await founder.do("events.publish", { eventId });
}

async function sent() {
  app.app.outbox.wake();
  await app.app.outbox.idle();
}

/** The lines of the mail on the changed session; null where none is sent. */
async function told(lang: Lang): Promise<string[] | null> {
  now = now.add({ hours: 2 });
  await sent();
  const [, change, ...more] = mailbox.received.filter(({ to }) => to === addressIn(lang));
  expect(more).toEqual([]);
  return change?.mail.text?.split("\n\n")[2]?.split("\n") ?? null;
}

async function inNews(lang: Lang) {
  const answer = await fetch(`${app.url}/e/twenty-years/announcements.atom?lang=${lang}`);
  return under(readXml(await answer.text()), "entry").map((entry) => textOf(entry, "content"));
}
const sequence = async () =>
  (await app.nobody().do("programme.open", { slug: "twenty-years" })).programme.sessions[0]?.revision
    .sequence;

test("a session that only grows longer is told by its end, before and after (T5)", async () => {
  await publish({ minutes: 150 });
  expect([await told("en"), await told("ja"), await told("zh-Hans")]).toEqual([
    [
      "New time: Commemorative ceremony",
      "When: Tuesday 2 December 2031, 09:00–11:30 Dalian · 10:00–12:30 Hirosaki",
      "Before: Tuesday 2 December 2031, 09:00–11:00 Dalian · 10:00–12:00 Hirosaki",
    ],
    [
      "時間変更：Commemorative ceremony",
      "日時：2031年12月2日（火） Dalian 09:00–11:30 · Hirosaki 10:00–12:30",
      "変更前：2031年12月2日（火） Dalian 09:00–11:00 · Hirosaki 10:00–12:00",
    ],
    [
      "时间变更：Commemorative ceremony",
      "时间：2031年12月2日 星期二 Dalian 09:00–11:30 · Hirosaki 10:00–12:30",
      "原定：2031年12月2日 星期二 Dalian 09:00–11:00 · Hirosaki 10:00–12:00",
    ],
  ]);
  expect((await inNews("en"))[0]).toBe(
    "New time: Commemorative ceremony – Tuesday 2 December 2031, 09:00–11:30 Dalian · 10:00–12:30 Hirosaki – before: Tuesday 2 December 2031, 09:00–11:00 Dalian · 10:00–12:00 Hirosaki",
  );
});

test("control: told by its start alone, a longer session would read alike before and after", async () => {
  await publish({ minutes: 150 });
  const [, is = "", was = ""] = (await told("en")) ?? [];
  const startsOf = (line: string) => line.replace(/^\w+: /, "").replaceAll(/–\d\d:\d\d/g, "");
  expect(is).toContain("09:00–11:30");
  expect(startsOf(is)).toBe(startsOf(was));
});

test("a session in another room is told by both places (T5)", async () => {
  await publish({ roomId: attic.id });
  expect(await told("en")).toEqual([
    "New place: Commemorative ceremony",
    "When: Tuesday 2 December 2031, 09:00–11:00 Dalian · 10:00–12:00 Hirosaki",
    "Where: Attic, Main hall, 2 Linggong Road, Dalian",
    "Before: Main hall, Main hall, 2 Linggong Road, Dalian",
  ]);
  expect((await inNews("en"))[0]).toContain(
    "Attic, Main hall, 2 Linggong Road, Dalian – before: Main hall, Main hall, 2 Linggong Road, Dalian",
  );
});

test("the same hours typed on another clock are no new time, and a pin on the map no new place (T5)", async () => {
  const { event, eventId } = opened;
  await founder.do("events.save", {
    eventId,
    event: { ...event, version: 1, venue: { ...event.venue, geo: { latitude: 38.88, longitude: 121.53 } } },
  });
  await publish({ wall: "2031-12-02T10:00", zone: "Asia/Tokyo" });
  const { rows } = await founder.do("mails.list", { eventId });
  expect(rows.filter(({ kind }) => kind === "programme-changed")).toEqual([]);
  expect(await inNews("en")).toHaveLength(1);
  expect(await sequence()).toBe(1); // calendars show the zone and the pin, so they take both up
});

test("a place that reads the same in somebody's language is told to those for whom it does not (T5)", async () => {
  await publish({}, { name: { en: "Main hall", ja: "大講堂" } });
  expect([await told("en"), await told("zh-Hans")]).toEqual([null, null]);
  expect((await told("ja"))?.slice(2)).toEqual([
    "会場：大講堂 Main hall 2 Linggong Road, Dalian",
    "変更前：Main hall Main hall 2 Linggong Road, Dalian",
  ]);
  expect([(await inNews("en")).length, (await inNews("ja")).length]).toEqual([1, 2]);
});

test("a release of what people see already raises nothing and tells nobody, however we word it now (T5)", async () => {
  const before = await sequence();
  await publish({ version: 1 });
  expect([before, await sequence(), await told("en"), await inNews("en")]).toEqual([0, 0, null, [""]]);
});

const storm = { en: "A typhoon is coming.", ja: "台風接近のため。" };

test("a session that does not take place is told with its reason, in the reader's language or the nearest (U30)", async () => {
  await publish({ state: "cancelled", calledOff: storm });
  expect([await told("en"), await told("ja"), await told("zh-Hans")]).toMatchObject([
    { 0: "Cancelled: Commemorative ceremony", 2: "Reason: A typhoon is coming." },
    { 0: "中止：Commemorative ceremony", 2: "理由：台風接近のため。" },
    { 0: "取消：Commemorative ceremony", 2: "原因：A typhoon is coming." },
  ]);
});

test("an event that does not take place says why, on its page and in the mail, until it is reopened (U30)", async () => {
  const { eventId } = opened;
  const calledOff = async () =>
    (await app.nobody().do("programme.open", { slug: "twenty-years" })).programme.calledOff;
  await founder.do("events.cancel", { eventId, why: storm });
  expect(await calledOff()).toEqual(storm);
  expect([(await told("en"))?.[0], (await told("ja"))?.[0]]).toEqual([storm.en, storm.ja]);
  await founder.do("events.reopen", { eventId });
  expect(await calledOff()).toBeUndefined();
  await founder.do("events.cancel", { eventId });
  expect(await calledOff()).toBeUndefined();
});
