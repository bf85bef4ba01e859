import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import ICAL from "ical.js";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeEvent, makePerson, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { langs } from "#shared/texts.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { readXml, textOf, under } from "#tests/xml.ts";

let app: TestApp;
let opened: Awaited<ReturnType<typeof openEvent>>;
let founder: Visitor;
let now: Temporal.Instant;

const president = makePerson({
  name: { native: "福田眞作", latin: "Shinsaku Fukuda", order: "given-first" },
  nameLang: "ja",
  position: { en: "President; Hirosaki, Japan" },
  protocol: 1,
});
const unnamed = makePerson({ name: { native: "", latin: "Nobody Yet", order: "given-first" } });
/** What people paste: the end of a tag, characters that XML has no place for, quotes, a line break. */
const hostile = "</abstract><event> & \u000b\u0001\uFFFE \"q\" 'r' ]]>\n東京 🎉";

beforeEach(async () => {
  now = Temporal.Instant.from("2031-11-01T00:00:00Z");
  app = await startApp({ clock: () => now });
  opened = await openEvent(app, {
    event: { endsOn: "2031-12-03" },
    session: { description: { en: hostile }, title: { en: "A & B </title>", ja: "式典" } },
  });
  founder = opened.founder;
  const { eventId } = opened;
  for (const person of [president, unnamed]) await founder.do("people.save", { eventId, person });
  const online = makeRoom({ slug: "room-b", name: { en: "Main hall" }, kind: "online", position: 1 });
  await founder.do("rooms.save", { eventId, room: online });
  const sessions = [
    makeSession({ roomId: online.id, kind: "exchange", wall: "2031-12-02T23:30", minutes: 90 }),
    makeSession({ wall: "2031-12-03T09:00", zone: "Asia/Tokyo", minutes: 1440 }),
    makeSession({ wall: "2031-12-03T15:00", title: { en: "=Sum(A1)" } }),
  ];
  for (const session of sessions) await founder.do("sessions.save", { eventId, session });
  await founder.do("events.publish", { eventId });
  await founder.do("sessions.remove", { eventId, id: sessions[2]?.id as string });
  await founder.do("events.publish", { eventId });
});
afterEach(() => app.close());

const get = (file: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/e/twenty-years/${file}`, { headers });
const text = async (file: string) => (await get(file)).text();

async function startsInFeed() {
  const calendar = new ICAL.Component(ICAL.parse(await text("event.ics")));
  return calendar
    .getAllSubcomponents("vevent")
    .filter((event) => event.getFirstPropertyValue("status") !== "CANCELLED")
    .map((event) => (event.getFirstPropertyValue("dtstart") as ICAL.Time).toUnixTime() * 1000);
}
const instant = (at: string) => Temporal.Instant.from(at).epochMilliseconds;

/** What readers of the format insist on, or lose the whole file over. */
function scheduleFaults(xml: string): string[] {
  const schedule = readXml(xml);
  const days = under(schedule, "day");
  const events = under(schedule, "day", "room", "event");
  const slugs = events.map((event) => textOf(event, "slug"));
  const unique = (values: (string | undefined)[]) => new Set(values).size === values.length;
  const offset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/;
  const needed = ["room", "title", "type", "date", "start", "duration", "abstract", "track"];
  const zone = textOf(under(schedule, "conference")[0] ?? schedule, "time_zone_name");
  const clock = (at: string) =>
    Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });
  return [
    schedule.children.map(({ name }) => name).join() ===
    ["generator", "url", "version", "conference", ...days.map(() => "day")].join()
      ? null
      : "order",
    days.length > 0 ? null : "no day",
    new Set(days.map(({ attributes }) => attributes.date)).size === days.length ? null : "days and dates",
    days.every(
      ({ attributes: { start, end, index } }) => [start, end].every((at) => offset.test(at ?? "")) && index,
    )
      ? null
      : "day without bounds",
    unique(events.map(({ attributes }) => attributes.id)) ? null : "ids",
    events.every(({ attributes }) => /^[1-9]\d{0,9}$/.test(attributes.id ?? "")) ? null : "id",
    unique(events.map(({ attributes }) => attributes.guid)) && unique(slugs) ? null : "guids or slugs",
    slugs.every((slug) => /^[a-z0-9_]{4,}-[a-z0-9_-]{4,}$/.test(slug)) ? null : "slug",
    events.every((event) => needed.every((name) => under(event, name).length === 1)) ? null : "fields",
    events.every((event) => offset.test(textOf(event, "date"))) ? null : "date without offset",
    events
      .filter((event) => offset.test(textOf(event, "date")))
      .every((event) => textOf(event, "start") === clock(textOf(event, "date")))
      ? null
      : "start and date",
    events.every((event) => /^([01]\d|2[0-3]):[0-5]\d$/.test(textOf(event, "duration"))) ? null : "duration",
  ].filter((fault) => fault !== null);
}

describe("the schedule (X1)", () => {
  test("has what its readers insist on, and the instants of the feed", async () => {
    const xml = await text("schedule.xml");
    expect(scheduleFaults(xml)).toEqual([]);
    const events = under(readXml(xml), "day", "room", "event");
    expect(events.map((event) => instant(textOf(event, "date"))).toSorted()).toEqual(
      (await startsInFeed()).toSorted(),
    );
    expect(events.map((event) => [textOf(event, "start"), textOf(event, "duration")])).toEqual([
      ["09:00", "02:00"],
      ["23:30", "01:30"],
      ["08:00", "23:59"],
    ]);
    const [ceremony] = events;
    expect(ceremony && textOf(ceremony, "title")).toBe("A & B </title>");
    expect(ceremony && textOf(ceremony, "subtitle")).toBe("式典");
    expect(ceremony && textOf(ceremony, "abstract")).toBe("</abstract><event> &  \"q\" 'r' ]]>\n東京 🎉");
    // Two rooms of one name stay two.
    expect(new Set(under(readXml(xml), "day", "room").map(({ attributes }) => attributes.name)).size).toBe(2);
  });

  test("whoever leaves a rule out is found, and so is a character that XML has no place for", async () => {
    const xml = await text("schedule.xml");
    const spoilt = (from: RegExp, to: string) => scheduleFaults(xml.replace(from, to));
    expect(spoilt(/ end="[^"]*"/g, "")).toContain("day without bounds");
    expect(spoilt(/\+08:00<\/date>/, "</date>")).toContain("date without offset");
    expect(spoilt(/<start>09:00/, "<start>01:00")).toEqual(["start and date"]);
    expect(spoilt(/<track>[^<]*<\/track>/, "")).toEqual(["fields"]);
    expect(() => scheduleFaults(xml.replace("<abstract>", "<abstract>\u000b"))).toThrow(/character/);
  });

  test("says the same as JSON", async () => {
    const response = await get("schedule.json");
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    const { schedule } = (await response.json()) as { schedule: { conference: { days: JsonDay[] } } };
    const talks = schedule.conference.days.flatMap(({ rooms }) => Object.values(rooms).flat());
    const events = under(readXml(await text("schedule.xml")), "day", "room", "event");
    const shared = ["title", "date", "start", "duration", "slug", "room", "track", "type", "url"] as const;
    expect(talks.map((talk) => shared.map((name) => talk[name]))).toEqual(
      events.map((event) => shared.map((name) => textOf(event, name))),
    );
    for (const talk of talks) expect(talk).toMatchObject({ links: expect.any(Array), language: "en" });
  });
  type JsonDay = { rooms: Record<string, Record<string, string>[]> };

  test("its numbers stay the same from one release to the next", async () => {
    const numbers = async () =>
      under(readXml(await text("schedule.xml")), "day", "room", "event").map(({ attributes }) => [
        attributes.guid,
        attributes.id,
      ]);
    const before = await numbers();
    await founder.do("sessions.save", { eventId: opened.eventId, session: makeSession() });
    await founder.do("events.publish", { eventId: opened.eventId });
    expect(await numbers()).toEqual(expect.arrayContaining(before));
  });

  // The published schemas are not ours to bring along: SCHEDULE_SCHEMAS names a folder that has them,
  // schema.json and schedule.xml.xsd; the latter is asked by xmllint (libxml2).
  const schemas = process.env.SCHEDULE_SCHEMAS;
  const validator = "xmllint";
  test.runIf(schemas)("is valid by the published schema", async () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const schema = JSON.parse(readFileSync(join(schemas as string, "schema.json"), "utf8"));
    delete schema.$schema; // an older draft, of which it uses nothing that has changed
    const valid = ajv.compile(schema);
    expect([valid(await (await get("schedule.json")).json()), valid.errors]).toEqual([true, null]);
    const xmllint = (xml: string) =>
      spawnSync(validator, ["--noout", "--schema", join(schemas as string, "schedule.xml.xsd"), "-"], {
        input: xml,
        encoding: "utf8",
      });
    const xml = await text("schedule.xml");
    expect(xmllint(xml)).toMatchObject({ status: 0, stderr: "- validates\n" });
    expect(xmllint(xml.replace(/<duration>/, "<duration>1"))).toMatchObject({ status: 3 });
  });
});

describe("the news (X2)", () => {
  const entries = async () => {
    const feed = readXml(await text("announcements.atom"));
    return under(feed, "entry").map((entry) => [
      textOf(entry, "id"),
      textOf(entry, "title"),
      textOf(entry, "updated"),
      textOf(entry, "content"),
    ]);
  };

  test("tell each release in words; an entry never changes, and a release without news is none", async () => {
    const tag = `tag:jubilee.example,2031-11-01:event/${opened.eventId}/release`;
    const [removed, added, first] = await entries();
    expect(first).toEqual([`${tag}/1`, "The programme is published", "2031-11-01T00:00:00Z", ""]);
    expect(added?.slice(0, 2)).toEqual([`${tag}/2`, "The programme has changed: 3 sessions"]);
    expect(removed).toEqual([
      `${tag}/3`,
      "The programme has changed: 1 session",
      "2031-11-01T00:00:02Z",
      "Cancelled: =Sum(A1) – Wednesday 3 December 2031, 15:00–17:00 Dalian · 16:00–18:00 Hirosaki",
    ]);

    now = now.add({ hours: 1 });
    const session = { ...opened.session, title: { en: "Only a better title" }, version: 1 };
    await founder.do("sessions.save", { eventId: opened.eventId, session });
    await founder.do("events.publish", { eventId: opened.eventId });
    expect((await entries()).map(([id]) => id)).toEqual([`${tag}/3`, `${tag}/2`, `${tag}/1`]);
    expect(textOf(readXml(await text("announcements.atom")), "updated")).toBe("2031-11-01T00:00:02Z");

    await founder.do("events.cancel", { eventId: opened.eventId });
    await founder.do("events.reopen", { eventId: opened.eventId });
    expect((await entries()).slice(0, 2).map(([, title]) => title)).toEqual([
      "The event takes place after all",
      "The event is cancelled",
    ]);
  });

  test("are an Atom feed, in the language that is asked for", async () => {
    const feed = readXml(await text("announcements.atom?lang=ja"));
    expect(feed.attributes).toEqual({ xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "ja" });
    expect(under(feed, "link").map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
      ["self", "http://jubilee.example/e/twenty-years/announcements.atom?lang=ja"],
      ["alternate", "http://jubilee.example/e/twenty-years?lang=ja"],
    ]);
    for (const name of ["id", "title", "updated", "author"]) expect(under(feed, name)).toHaveLength(1);
    expect(textOf(under(feed, "entry")[0] ?? feed, "title")).toBe("プログラムの変更（1件）");
  });
});

describe("files for spreadsheets, address books and home screens", () => {
  test("the programme as CSV keeps text as text (X3)", async () => {
    const bytes = Buffer.from(await (await get("programme.csv")).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString().slice(1).split("\r\n");
    expect(lines[0]).toBe(
      '"Date","From","To","Time zone","Title","Kind","Room","People","Description","State"',
    );
    expect(lines.at(-2)).toContain('"\t=Sum(A1)"');
    expect(lines.at(-2)).toContain('"Cancelled"');
  });

  test("only whom the public page names is a vCard, by the name as it is written and read (X4)", async () => {
    const response = await get("people.vcf");
    expect(response.headers.get("content-type")).toBe("text/vcard; charset=utf-8");
    const cards = await response.text();
    expect(cards.replaceAll("\r\n ", "").split("\r\n")).toEqual([
      "BEGIN:VCARD",
      "VERSION:3.0",
      "FN:福田眞作",
      "N:福田眞作;;;;",
      "SORT-STRING:Fukuda Shinsaku",
      "X-PHONETIC-LAST-NAME:Fukuda",
      "X-PHONETIC-FIRST-NAME:Shinsaku",
      "NICKNAME:Shinsaku Fukuda",
      "TITLE:President\\; Hirosaki\\, Japan",
      `UID:urn:uuid:${president.id}`,
      "REV:2031-11-01T00:00:02Z",
      "URL:http://jubilee.example/e/twenty-years?lang=en",
      "PRODID:-//Jubilee//People//EN",
      "END:VCARD",
      "",
    ]);
    const [, card] = ICAL.parse(cards) as unknown as [string, [string, object, string, unknown][]];
    expect(card.find(([name]) => name === "fn")?.[3]).toBe("福田眞作");
    expect((await get(`people/${president.id}.vcf`)).status).toBe(200);
    expect((await get(`people/${unnamed.id}.vcf`)).status).toBe(404);
  });

  test.each([
    ["Ludwig van Beethoven", "N:van Beethoven;Ludwig;;;"],
    ["Vincent Willem van der Berg", "N:van der Berg;Vincent Willem;;;"],
    ["Simone de Beauvoir", "N:de Beauvoir;Simone;;;"],
    ["Shinsaku Fukuda", "N:Fukuda;Shinsaku;;;"],
    ["Plato", "N:Plato;;;;"],
  ])("the family name of %s begins with what is written small before it (X4)", async (latin, line) => {
    const person = makePerson({ name: { native: "", latin, order: "given-first" }, protocol: 2 });
    await founder.do("people.save", { eventId: opened.eventId, person });
    await founder.do("events.publish", { eventId: opened.eventId });
    expect((await text(`people/${person.id}.vcf`)).split("\r\n")).toContain(line);
  });

  test("the manifest names icons that are there, in the event's colour (X5)", async () => {
    const response = await get("manifest.webmanifest?lang=ja");
    expect(response.headers.get("content-type")).toBe("application/manifest+json; charset=utf-8");
    const manifest = (await response.json()) as { icons: { src: string; sizes: string; purpose: string }[] };
    expect(manifest).toMatchObject({
      id: "/e/twenty-years",
      start_url: "/e/twenty-years?lang=ja",
      scope: "/e/twenty-years",
      lang: "ja",
      short_name: "廿年交流",
      display: "standalone",
      theme_color: "#b3261e",
      shortcuts: [{ name: "参加日程", url: "/e/twenty-years/me?lang=ja" }],
    });
    expect(manifest.icons).toHaveLength(4);
    for (const { src, sizes, purpose } of manifest.icons) {
      const bytes = Buffer.from(await (await fetch(app.url + src)).arrayBuffer());
      const { width, height, format } = await sharp(bytes).metadata();
      expect([format, `${width}x${height}`]).toEqual(["png", sizes]);
      const [r, g, b, alpha] = await sharp(bytes)
        .ensureAlpha()
        .extract({ left: 0, top: 0, width: 1, height: 1 })
        .raw()
        .toBuffer();
      if (purpose === "maskable") expect([r, g, b, alpha]).toEqual([0xb3, 0x26, 0x1e, 255]);
      else expect(alpha).toBe(0);
    }
  });
});

describe("a link that is shared shows the cover in the language of the page (U14)", () => {
  const card = (lang: string, headers?: Record<string, string>) => get(`card.png?lang=${lang}`, headers);

  test("as one picture of the size that all take, in each language", async () => {
    const drawn = await Promise.all(
      langs.map(async (lang) => Buffer.from(await (await card(lang)).arrayBuffer())),
    );
    for (const bytes of drawn) {
      const { width, height, format } = await sharp(bytes).metadata();
      expect([format, width, height]).toEqual(["png", 1200, 630]);
    }
    expect(new Set(drawn.map((bytes) => bytes.toString("base64"))).size).toBe(langs.length);
    const etag = (await card("ja")).headers.get("etag") ?? "";
    expect((await card("ja", { "if-none-match": etag })).status).toBe(304);
    expect((await card("en", { "if-none-match": etag })).status).toBe(200);
  });

  test("and nobody is shown one of a draft", async () => {
    const event = makeEvent({ slug: "unpublished" });
    await founder.do("events.create", { event });
    expect((await fetch(`${app.url}/e/unpublished/card.png`)).status).toBe(404);
  });
});

const files = [
  "schedule.xml",
  "schedule.json",
  "announcements.atom",
  "programme.csv",
  "people.vcf",
  "manifest.webmanifest",
];
test.each(files)("%s is for every site and fetched anew only when something is (X6)", async (file) => {
  const first = await get(file);
  const etag = first.headers.get("etag") ?? "";
  expect(first.headers.get("access-control-allow-origin")).toBe("*");
  expect(first.headers.get("cache-control")).toBe("public, max-age=300");
  expect(first.headers.get("set-cookie")).toBeNull();
  expect((await get(file, { "if-none-match": `"other", ${etag}` })).status).toBe(304);
  expect((await get(`${file}?lang=ja`, { "if-none-match": etag })).status).toBe(200);
  const head = await fetch(`${app.url}/e/twenty-years/${file}`, { method: "HEAD" });
  expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([200, etag, ""]);
  const { eventId } = opened;
  await founder.do("sessions.save", { eventId, session: makeSession({ title: { en: "One more" } }) });
  await founder.do("events.publish", { eventId });
  expect((await get(file, { "if-none-match": etag })).status).toBe(200);
  expect((await fetch(`${app.url}/e/none-of-ours/${file}`)).status).toBe(404);
});

test("nothing of a draft is in any of them", async () => {
  await founder.do("sessions.save", {
    eventId: opened.eventId,
    session: makeSession({ title: { en: "Not said yet" } }),
  });
  for (const file of files) expect(await text(file), file).not.toContain("Not said yet");
});
