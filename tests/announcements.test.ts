import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { makeEvent } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import type { Announcement } from "#shared/announcements.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import type { PublicPage } from "#shared/pages.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { listen } from "#tests/listener.ts";
import { readXml, textOf, under } from "#tests/xml.ts";

let app: TestApp;
let ada: Visitor;
let eventId: string;
let roomId: string;
let now: Temporal.Instant;
/** What the public page was made of, the last time that it was asked for. */
let shown: PublicPage | null;

beforeEach(async () => {
  now = Temporal.Instant.from("2031-11-30T01:00:00Z");
  shown = null;
  app = await startApp({
    clock: () => now,
    renderer: {
      document: (page) => {
        shown = page;
        return "<!doctype html>";
      },
      shell: () => "<!doctype html>",
    },
  });
  const opened = await openEvent(app);
  ada = opened.founder;
  ({ eventId, roomId } = opened);
});
afterEach(() => app.close());

const refused = (code: string, detail?: object) => ({
  ok: false,
  refusal: detail ? { code, detail } : { code },
});
const slug = "twenty-years";
const bus = { en: "The bus leaves at 8.", ja: "バスは8時に出ます。" };
const written = (announcement: Partial<Announcement> = {}): Announcement => ({
  id: newId(),
  text: bus,
  version: 0,
  ...announcement,
});
const save = (announcement: Announcement, by = ada) => by.do("announcements.save", { eventId, announcement });
const trySaving = (announcement: Announcement, by = ada) =>
  by.say("announcements.save", { eventId, announcement });
const withdraw = (id: string, withdrawn = true) =>
  ada.do("announcements.withdraw", { eventId, id, withdrawn });
const listed = () => app.nobody().do("announcements.list", { slug });
const later = () => {
  now = now.add({ minutes: 1 });
};

async function onPage() {
  await app.nobody().fetch(`/e/${slug}`);
  return shown?.kind === "event" ? shown.announcements : null;
}

async function feed(lang = "en") {
  return readXml(await (await app.nobody().fetch(`/e/${slug}/announcements.atom?lang=${lang}`)).text());
}

async function entries(lang?: string) {
  return under(await feed(lang), "entry").map((entry) => ({
    id: textOf(entry, "id"),
    lang: entry.attributes["xml:lang"],
    title: textOf(entry, "title"),
    updated: textOf(entry, "updated"),
    content: textOf(entry, "content"),
  }));
}
const published = { title: "The programme is published", updated: "2031-11-30T01:00:00Z" };

test("what is announced stands on the page and in the feed, the newest first (N2)", async () => {
  later();
  const first = await save(written());
  later();
  const second = await save(written({ text: { en: "Lunch is served.\nIn the garden.", ja: "昼食です。" } }));
  expect(second).toEqual({
    id: second.id,
    text: { en: "Lunch is served.\nIn the garden.", ja: "昼食です。" },
    version: 1,
    publishedAt: "2031-11-30T01:02:00Z",
    updatedAt: "2031-11-30T01:02:00Z",
  });
  expect(await listed()).toEqual([second, first]);
  expect(await onPage()).toEqual([second, first]);

  const tag = `tag:jubilee.example,2031-11-30:event/${eventId}/announcement`;
  expect(await entries()).toMatchObject([
    {
      id: `${tag}/${second.id}`,
      lang: "en",
      title: "Lunch is served.",
      updated: "2031-11-30T01:02:00Z",
      content: "Lunch is served.\nIn the garden.",
    },
    { id: `${tag}/${first.id}`, title: "The bus leaves at 8.", updated: "2031-11-30T01:01:00Z" },
    published,
  ]);
  expect(textOf(await feed(), "updated")).toBe("2031-11-30T01:02:00Z");
  expect((await entries("ja")).map(({ lang, content }) => [lang, content])).toEqual([
    ["ja", "昼食です。"],
    ["ja", "バスは8時に出ます。"],
    ["ja", ""],
  ]);
  // Nothing in Chinese: the first language stands in, and says which one it is.
  expect((await entries("zh-Hans")).map(({ lang }) => lang)).toEqual(["en", "en", "zh-Hans"]);
});

test("a correction keeps id and place and raises the stamp, even when the clock was put back (N3)", async () => {
  later();
  const said = await save(written());
  const stamp = { id: said.id, publishedAt: "2031-11-30T01:01:00Z" };
  now = now.subtract({ hours: 1 });
  const corrected = await save({ ...written({ id: said.id, version: 1 }), text: { en: "At 7." } });
  expect(corrected).toEqual({
    ...stamp,
    text: { en: "At 7." },
    version: 2,
    updatedAt: "2031-11-30T01:01:01Z",
  });
  expect(await listed()).toEqual([corrected]);
  expect(await entries()).toMatchObject([
    { id: expect.stringContaining(said.id), updated: "2031-11-30T01:01:01Z", content: "At 7." },
    published,
  ]);

  later();
  expect(await save({ id: said.id, text: { en: "At 7." }, version: 2 })).toEqual(corrected);
  expect(await trySaving(written({ id: said.id, version: 1, text: { en: "At 9." } }))).toEqual(
    refused("changed-meanwhile", { version: 2 }),
  );
  expect(await listed()).toEqual([corrected]);
});

test("a repeated call announces once (N3)", async () => {
  const announcement = written();
  const said = await save(announcement);
  later();
  expect(await save(announcement)).toEqual(said);
  const both = await Promise.all([1, 2].map(() => save({ ...announcement, id: newId() })));
  expect(await listed()).toHaveLength(1 + both.length);
});

test("what is withdrawn is gone, and brought back it is as if nothing had been (N4)", async () => {
  const said = await save(written());
  const before = [await listed(), await entries()];
  later();
  await withdraw(said.id);
  await withdraw(said.id);
  expect([await listed(), await onPage()]).toEqual([[], []]);
  expect(await entries()).toMatchObject([published]);
  expect(await trySaving(written({ id: said.id }))).toEqual(refused("not-found"));
  expect(await trySaving(written({ id: said.id, version: 1, text: { en: "Again" } }))).toEqual(
    refused("not-found"),
  );

  later();
  await withdraw(said.id, false);
  expect([await listed(), await entries()]).toEqual(before);
});

describe("the feed is fetched anew when something was announced, and only then (X6)", () => {
  const get = (ifNoneMatch = "") =>
    fetch(`${app.url}/e/${slug}/announcements.atom`, { headers: { "if-none-match": ifNoneMatch } });

  test("said, corrected, withdrawn", async () => {
    const etags: string[] = [];
    const look = async () => {
      const before = etags.at(-1) ?? "";
      const response = await get(before);
      etags.push(response.headers.get("etag") ?? "");
      expect(response.status).toBe(etags.at(-1) === before ? 304 : 200);
      return response.headers.get("last-modified");
    };
    await look();
    later();
    const said = await save(written());
    expect(await look()).toBe("Sun, 30 Nov 2031 01:01:00 GMT");
    await look();
    later();
    await save({ ...written({ id: said.id, version: 1 }), text: { en: "At 7." } });
    expect(await look()).toBe("Sun, 30 Nov 2031 01:02:00 GMT");
    await withdraw(said.id);
    await look();
    const [none, first, same, corrected, withdrawn] = etags;
    expect([same, withdrawn]).toEqual([first, none]);
    expect(new Set([none, first, corrected]).size).toBe(3);
  });
});

describe("only a published event announces (N1)", () => {
  test("a draft does not", async () => {
    const draft = makeEvent({ slug: "not-yet" });
    await ada.do("events.create", { event: draft });
    const announcement = written();
    expect(await ada.say("announcements.save", { eventId: draft.id, announcement })).toEqual(
      refused("not-now"),
    );
    expect(await app.nobody().say("announcements.list", { slug: "not-yet" })).toEqual(refused("not-found"));
  });

  test.each(["events.end", "events.cancel"] as const)(
    "nor does one that is over (%s), whose announcements stay and can be withdrawn",
    async (command) => {
      const said = await save(written());
      await ada.do(command, { eventId });
      expect(await trySaving(written())).toEqual(refused("event-over"));
      expect(await trySaving(written({ id: said.id, version: 1, text: { en: "At 7." } }))).toEqual(
        refused("event-over"),
      );
      expect(await listed()).toEqual([said]);
      await withdraw(said.id);
      expect(await listed()).toEqual([]);
    },
  );

  test.each([{ ja: "日本語だけ" }, {}, { en: " " }])("%j lacks the first language", async (text) => {
    const fields = [{ path: "announcement.text", reason: "first-language" }];
    expect(await trySaving(written({ text }))).toEqual(refused("bad-input", { fields }));
  });

  test("a longer text is refused", async () => {
    const en = "a".repeat(limits.announcementCharsMax);
    expect(await trySaving(written({ text: { en: `${en}a` } }))).toMatchObject(refused("bad-input"));
    expect(await trySaving(written({ text: { en } }))).toMatchObject({ ok: true });
  });
});

test("an event's announcements are its own", async () => {
  const other = makeEvent({ slug: "another" });
  await ada.do("events.create", { event: other });
  await ada.do("events.publish", { eventId: other.id });
  const said = await save(written());
  const elsewhere = { eventId: other.id, announcement: { ...said } };
  const { publishedAt: _published, updatedAt: _updated, ...announcement } = elsewhere.announcement;
  expect(await ada.say("announcements.save", { eventId: other.id, announcement })).toEqual(
    refused("not-found"),
  );
  expect(
    await ada.say("announcements.withdraw", { eventId: other.id, id: said.id, withdrawn: true }),
  ).toEqual(refused("not-found"));
  expect(await app.nobody().do("announcements.list", { slug: "another" })).toEqual([]);
  expect(await listed()).toEqual([said]);
});

test("one event holds as many as are named; withdrawing one makes room (N5)", async () => {
  const max = limits.announcementsPerEventMax;
  const all = await Promise.all(Array.from({ length: max }, () => save(written())));
  const full = refused("at-limit", { max });
  expect(await trySaving(written())).toEqual(full);
  const [first, second] = all as [(typeof all)[0], (typeof all)[0]];
  expect(await trySaving(written({ id: first.id, version: 1, text: { en: "At 7." } }))).toMatchObject({
    ok: true,
  });
  await withdraw(second.id);
  expect(await trySaving(written())).toMatchObject({ ok: true });
  expect(await ada.say("announcements.withdraw", { eventId, id: second.id, withdrawn: false })).toEqual(full);
  expect(await listed()).toHaveLength(max);
});

test("who is in a room hears of it at once and reads it there (N2, L7)", async () => {
  const ben = await app.attendee({ eventId });
  const room = { eventId, roomId };
  const listener = await listen(app.url, ben, room);
  try {
    expect((await ben.do("rooms.open", room)).announcement).toBeNull();
    for (const act of [() => save(written()), async () => withdraw((await listed())[0]?.id ?? "")]) {
      const before = listener.seen.programmeVersion;
      await act();
      await vi.waitFor(() => expect(listener.seen.programmeVersion).toBeGreaterThan(before));
      const open = await ben.do("rooms.open", room);
      expect(open.announcement).toEqual((await listed())[0] ?? null);
      expect(open.programmeVersion).toBe(listener.seen.programmeVersion);
    }
  } finally {
    listener.close();
  }
});

test("who announced and who withdrew is written down", async () => {
  const said = await save(written());
  await withdraw(said.id);
  const idEnd = said.id.slice(-8);
  expect((await ada.do("audit.list", { eventId })).slice(0, 2)).toMatchObject([
    { who: "Ada", command: "announcements.withdraw", subject: { idEnd } },
    { who: "Ada", command: "announcements.save", subject: { idEnd } },
  ]);
});
