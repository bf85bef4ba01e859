import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeEvent, makePerson, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { doorOf } from "#server/doors.ts";
import type { Command } from "#shared/commands.ts";
import { contract } from "#shared/contract.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

let app: TestApp;
let founder: Visitor;
let eventId: string;
let sessionId: string;
const person = makePerson({ protocol: 1 });
let passed = Temporal.Duration.from({ seconds: 0 });
const slug = "twenty-years";
beforeAll(async () => {
  app = await startApp({ clock: () => Temporal.Now.instant().add(passed) });
  const opened = await openEvent(app, {
    event: makeEvent({ slug, title: { en: "Twenty years", ja: "二十周年", "zh-Hans": "二十周年庆典" } }),
  });
  ({ founder, eventId } = opened);
  sessionId = opened.session.id;
  await founder.do("people.save", { eventId, person });
  await founder.do("events.publish", { eventId });
});
afterAll(() => app.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/e/${slug}/${path}`, { headers });

const inLanguages = [
  "event.ics",
  "schedule.xml",
  "schedule.json",
  "announcements.atom",
  "programme.csv",
  "manifest.webmanifest",
];

describe("a subscription is answered, however its address writes the language (X6)", () => {
  test.each(inLanguages)("%s", async (file) => {
    const own = async (lang: string) => (await get(`${file}?lang=${lang}`)).headers.get("etag");
    for (const tag of ["zh-CN", "zh", "ZH-hans", "zh_Hans_CN"])
      expect(await own(tag)).toBe(await own("zh-Hans"));
    for (const tag of ["ja-JP", "ja_JP", "JA"]) expect(await own(tag)).toBe(await own("ja"));
    expect(await own("zh-Hans")).not.toBe(await own("ja"));
    const without = await get(file);
    for (const query of [
      "lang=tlh",
      "lang=",
      "lang[]=ja",
      "tz=PST",
      "kind=nothing",
      "mode=both",
      "utm_source=mail",
    ]) {
      const answer = await get(`${file}?${query}`);
      expect([query, answer.status, answer.headers.get("etag")]).toEqual([
        query,
        200,
        without.headers.get("etag"),
      ]);
    }
  });

  test("an address that cannot be one is of nothing", async () => {
    for (const path of ["/e/A/event.ics", "/e/%00/schedule.xml", "/feeds/x.ics"])
      expect((await fetch(app.url + path)).status).toBe(404);
  });
});

test("equal addresses are one: %2D is a hyphen, for pages as for files", async () => {
  const encoded = slug.replaceAll("-", "%2D");
  for (const path of ["", "/register", "/event.ics", "/schedule.xml"])
    expect((await fetch(`${app.url}/e/${encoded}${path}`)).status).toBe(200);
});

describe("HEAD says what GET says (RFC 9110 §9.3.2)", () => {
  const ask = (method: string, path: string, encoding: string) =>
    new Promise<object>((resolve, reject) =>
      request(app.url + path, { method, headers: { "accept-encoding": encoding } }, (response) => {
        const {
          date: _date,
          "content-security-policy": _nonce,
          "transfer-encoding": _chunks,
          ...headers
        } = response.headers;
        response.resume().on("end", () => resolve({ status: response.statusCode, ...headers }));
      })
        .on("error", reject)
        .end(),
    );
  test.each(["event.ics", "schedule.xml", "schedule.json", "announcements.atom", "programme.csv", ""])(
    "%s",
    async (file) => {
      for (const encoding of ["gzip", "identity"]) {
        const path = `/e/${slug}/${file}`;
        expect(await ask("HEAD", path, encoding)).toEqual(await ask("GET", path, encoding));
      }
    },
  );
});

describe("If-Modified-Since with the date just given (decision 6)", () => {
  test.each(["schedule.xml", "schedule.json"])("%s: nothing new is 304", async (file) => {
    passed = passed.add({ seconds: 5 });
    const date = (await get(file)).headers.get("last-modified") ?? "";
    const again = await get(file, { "if-modified-since": date });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const stale = { "if-modified-since": date, "if-none-match": '"another"' };
    expect((await get(file, stale)).status).toBe(200); // the etag has the last word (§13.1.3)
    await founder.do("sessions.save", { eventId, session: makeSession({ title: { en: "One more" } }) });
    await founder.do("events.publish", { eventId });
    expect((await get(file, { "if-modified-since": date })).status).toBe(200);
  });

  test.each(["event.ics", "announcements.atom"])("%s: no date tells what it shows", async (file) => {
    const answer = await get(file, { "if-modified-since": new Date(Date.now() + 3_600_000).toUTCString() });
    expect(answer.status).toBe(200);
  });
});

describe("a file is where the contract says, and only there (E4)", () => {
  const files = Object.entries<Command>(contract).flatMap(([name, { at = {}, media = [] }]) =>
    Object.keys(at).map((address): [string, string, readonly string[]] => [address, name, media]),
  );
  const feed = async () =>
    (await (await app.attendee({ eventId })).do("registrations.mine", { eventId })).feedToken;

  test.each(files)("%s", async (address, name, media) => {
    const given = {
      slug,
      sessionId,
      personId: person.id,
      token: address.includes(":token") ? await feed() : "",
    };
    const path = address.replaceAll(/:(\w+)/g, (_, key: keyof typeof given) => given[key]);
    const answer = await fetch(app.url + path);
    expect([name, answer.status, media]).toEqual([
      name,
      200,
      expect.arrayContaining([answer.headers.get("content-type")?.split(";")[0]]),
    ]);
    expect(doorOf({ url: path })).toBe("files");
    expect((await fetch(app.url + path.replace(/\.\w+$/, ".nothing"))).status).toBe(404);
  });
});
