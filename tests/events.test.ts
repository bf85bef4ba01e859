import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeEvent, makeHost, makeRegistration, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { contract } from "#shared/contract.ts";
import { limits } from "#shared/limits.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

const refused = (code: string, detail?: object) => ({
  ok: false,
  refusal: detail ? { code, detail } : { code },
});
const open = (slug = "twenty-years") => app.nobody().say("programme.open", { slug });
const page = async (path: string) => (await app.nobody().fetch(path)).status;

describe("the way of an event", () => {
  test("from a draft that nobody sees to a page that everybody sees", async () => {
    const ada = await app.founder();
    const event = makeEvent();
    expect(await ada.do("events.create", { event })).toEqual({ ...event, version: 1 });
    expect(await ada.do("events.desk", { eventId: event.id })).toEqual({
      event: { ...event, version: 1 },
      state: "draft",
      release: 0,
      releasedAt: null,
      changesSinceRelease: 1,
      clocks: {
        from: expect.any(Number),
        to: 2033,
        zones: {
          "Asia/Shanghai": [[expect.any(Number), 8 * 3600]],
          "Asia/Tokyo": [[expect.any(Number), 9 * 3600]],
        },
      },
      now: expect.any(String),
    });
    expect(await open()).toEqual(refused("not-found"));
    expect(await app.nobody().do("programme.list", {})).toEqual([]);
    expect(await page("/e/twenty-years")).toBe(404);
    expect(
      await app.nobody().say("registrations.register", makeRegistration({ eventId: event.id })),
    ).toMatchObject({ ok: false });

    const desk = await ada.do("events.publish", { eventId: event.id });
    expect(desk).toMatchObject({ state: "published", release: 1, changesSinceRelease: 0 });
    const { version: _version, keepsakes: _keepsakes, origins: _origins, thanks: _thanks, ...shown } = event;
    expect(await open()).toMatchObject({
      ok: true,
      value: {
        programme: { number: 1, state: "published", event: shown, rooms: [], people: [], sessions: [] },
        registration: "open",
      },
    });
    expect(await app.nobody().do("programme.list", {})).toMatchObject([
      { slug: "twenty-years", state: "published" },
    ]);
    expect(await page("/e/twenty-years")).toBe(200);
  });

  test.each<[string, Parameters<typeof makeEvent>[0], string[]]>([
    ["with one host", { hosts: [makeHost()] }, ["hosts"]],
    ["without a title in its first language", { languages: ["ja", "en"] }, ["title"]],
    ["that ends before it begins", { startsOn: "2031-12-02", endsOn: "2031-12-01" }, ["dates"]],
    [
      "with one host, that ends before it begins",
      { hosts: [makeHost()], endsOn: "2030-01-01" },
      ["hosts", "dates"],
    ],
  ])("an event %s is not ready to be published, and says why (P5)", async (_name, change, missing) => {
    const ada = await app.founder();
    const event = makeEvent(change);
    await ada.do("events.create", { event });
    expect(await ada.say("events.publish", { eventId: event.id })).toEqual(refused("not-ready", { missing }));
    expect(await open()).toEqual(refused("not-found"));
  });

  test("edits are a draft until they are published, and their number is told (P1)", async () => {
    const { founder, eventId, event, session } = await openEvent(app);
    const title = { en: "Twenty-one years" };
    await founder.do("events.save", { eventId, event: { ...event, title, version: 1 } });
    await founder.do("sessions.save", { eventId, session: { ...session, minutes: 90, version: 1 } });
    await founder.do("sessions.save", { eventId, session: makeSession({ title: { en: "A talk" } }) });

    const shown = await app.nobody().do("programme.open", { slug: event.slug });
    expect(shown.programme.event.title).toEqual(event.title);
    expect(shown.programme.sessions).toMatchObject([{ id: session.id, minutes: session.minutes }]);
    expect(await founder.do("events.desk", { eventId })).toMatchObject({
      release: 1,
      changesSinceRelease: 3,
    });
    const preview = await founder.do("programme.preview", { eventId });
    expect(preview.programme.event.title).toEqual(title);
    expect(preview.programme.sessions).toHaveLength(2);

    expect(await founder.do("events.publish", { eventId })).toMatchObject({
      release: 2,
      changesSinceRelease: 0,
    });
    const next = await app.nobody().do("programme.open", { slug: event.slug });
    expect(next.programme.event.title).toEqual(title);
    expect(next.programme.sessions.map(({ minutes }) => minutes)).toEqual(expect.arrayContaining([90, 120]));
  });

  test("an end closes registration, and a reopening opens it again; both may be repeated", async () => {
    const { founder, eventId, event } = await openEvent(app);
    for (let time = 0; time < 2; time++)
      expect(await founder.do("events.end", { eventId })).toMatchObject({ state: "ended", release: 2 });
    const late = () => app.nobody().say("registrations.register", makeRegistration({ eventId }));
    expect(await late()).toEqual(refused("event-over"));
    expect(await founder.say("events.publish", { eventId })).toEqual(refused("event-over"));
    expect(await founder.say("events.cancel", { eventId })).toEqual(refused("not-now"));
    expect(await open()).toMatchObject({
      ok: true,
      value: { registration: "closed", programme: { state: "ended" } },
    });

    for (let time = 0; time < 2; time++)
      expect(await founder.do("events.reopen", { eventId })).toMatchObject({
        state: "published",
        release: 3,
      });
    expect(await late()).toMatchObject({ ok: true });
    expect((await app.nobody().do("programme.open", { slug: event.slug })).registration).toBe("open");
  });

  test("a draft cannot be ended, cancelled or reopened", async () => {
    const ada = await app.founder();
    const event = makeEvent();
    await ada.do("events.create", { event });
    for (const command of ["events.end", "events.cancel", "events.reopen"] as const)
      expect(await ada.say(command, { eventId: event.id })).toEqual(refused("not-now"));
  });

  test("a cancellation is mailed once to everybody who comes, marks every session, and can be taken back", async () => {
    const { founder, eventId, event, session } = await openEvent(app, { seats: { onsite: 1 } });
    await app.attendee({ eventId, mode: "onsite", email: "ben@example.org" });
    await app.attendee({ eventId, mode: "onsite", email: "cyd@example.org" }); // waits
    const dan = await app.attendee({ eventId, mode: "online", email: "dan@example.org" });
    await dan.do("registrations.cancelMine", { eventId });

    for (let time = 0; time < 2; time++)
      expect(await founder.do("events.cancel", { eventId })).toMatchObject({
        state: "cancelled",
        release: 2,
      });
    const { rows } = await founder.do("mails.list", { eventId });
    const told = rows.filter((mail) => mail.kind === "event-cancelled").map((mail) => mail.to);
    expect(told.toSorted()).toEqual(["ben@example.org", "cyd@example.org"]);
    const sessions = async () =>
      (await app.nobody().do("programme.open", { slug: event.slug })).programme.sessions;
    expect(await sessions()).toMatchObject([
      { id: session.id, revision: { status: "cancelled", sequence: 1 } },
    ]);

    await founder.do("events.reopen", { eventId });
    expect(await sessions()).toMatchObject([
      { id: session.id, revision: { status: "confirmed", sequence: 2 } },
    ]);
  });

  test("a cancellation does not publish what is still a draft", async () => {
    const { founder, eventId, event } = await openEvent(app);
    await founder.do("events.save", { eventId, event: { ...event, title: { en: "A secret" }, version: 1 } });
    await founder.do("events.cancel", { eventId });
    const { programme } = await app.nobody().do("programme.open", { slug: event.slug });
    expect(programme.event.title).toEqual(event.title);
  });
});

describe("saving an event", () => {
  test("on top of what somebody else saved is refused; repeating one's own is not", async () => {
    const { founder: ada, eventId, event } = await openEvent(app);
    const ben = await app.member("organizer", eventId);
    const byAda = { ...event, years: 21, version: 1 };
    const saved = await ada.do("events.save", { eventId, event: byAda });
    expect(saved).toEqual({ ...byAda, version: 2 });
    expect(await ada.do("events.save", { eventId, event: byAda })).toEqual(saved);
    const byBen = { ...event, years: 22, version: 1 };
    expect(await ben.say("events.save", { eventId, event: byBen })).toEqual(
      refused("changed-meanwhile", { version: 2 }),
    );
    expect((await ben.do("events.desk", { eventId })).event).toEqual(saved);
  });

  test("those of one day stand in the order of their addresses, whichever was opened first", async () => {
    const ada = await app.founder();
    const titled = (slug: string, startsOn: string) => makeEvent({ slug, startsOn, endsOn: "2031-12-04" });
    const events = [
      titled("plum", "2031-12-02"),
      titled("cherry", "2031-12-02"),
      titled("later", "2031-12-03"),
      titled("apple", "2031-12-02"),
    ];
    for (const event of events) {
      await ada.do("events.create", { event });
      await ada.do("events.publish", { eventId: event.id });
    }
    const slugs = (listed: { slug: string }[]) => listed.map(({ slug }) => slug);
    expect(slugs(await app.nobody().do("programme.list", {}))).toEqual(["apple", "cherry", "plum", "later"]);
    expect(slugs(await ada.do("events.mine", {}))).toEqual(["later", "apple", "cherry", "plum"]);
  });

  test("the public list has what is on, then what is to come, the nearest first, then what is over, the latest first (U12)", async () => {
    const ada = await app.founder();
    const today = Temporal.Now.plainDateISO("Asia/Shanghai");
    const far = ["2031-12-02", "2031-12-04"] as const;
    const events = {
      "far-off": far,
      "over-long-ago": ["2031-01-10", "2031-01-11"],
      "called-off": ["2031-06-10", "2031-06-11"],
      "on-today": [today.subtract({ days: 1 }).toString(), today.add({ days: 1 }).toString()],
      nearer: ["2031-03-02", "2031-03-02"],
    } as const;
    for (const [slug, [startsOn, endsOn]] of Object.entries(events)) {
      const event = makeEvent({ slug, startsOn, endsOn });
      await ada.do("events.create", { event });
      await ada.do("events.publish", { eventId: event.id });
      if (slug.startsWith("over")) await ada.do("events.end", { eventId: event.id });
      if (slug.startsWith("called")) await ada.do("events.cancel", { eventId: event.id });
    }
    const listed = await app.nobody().do("programme.list", {});
    expect(listed.map(({ slug, phase }) => `${slug} ${phase}`)).toEqual([
      "on-today on",
      "nearer coming",
      "far-off coming",
      "called-off over",
      "over-long-ago over",
    ]);
  });

  test("an event that opens only by its link is on no list and no search engine's, and opens by it (P13)", async () => {
    const { founder, eventId, event } = await openEvent(app, { event: { listed: "by-link" } });
    expect(await app.nobody().do("programme.list", {})).toEqual([]);
    expect(await open()).toMatchObject({ ok: true, value: { programme: { event: { listed: "by-link" } } } });
    const { version } = (await founder.do("events.desk", { eventId })).event;
    await founder.do("events.save", { eventId, event: { ...event, version, listed: "listed" } });
    expect(await app.nobody().do("programme.list", {})).toEqual([]); // still a draft
    await founder.do("events.publish", { eventId });
    expect(await app.nobody().do("programme.list", {})).toMatchObject([{ slug: "twenty-years" }]);
  });

  test("an address that another event has is refused, when it is opened and when it is renamed", async () => {
    const { founder } = await openEvent(app);
    const taken = refused("already-taken", { field: "slug" });
    expect(await founder.say("events.create", { event: makeEvent() })).toEqual(taken);
    const other = makeEvent({ slug: "other" });
    await founder.do("events.create", { event: other });
    const renamed = { ...other, slug: "twenty-years", version: 1 };
    expect(await founder.say("events.save", { eventId: other.id, event: renamed })).toEqual(taken);
  });

  test("E1: once published, its address stays, since links, mails and calendars name it", async () => {
    const { founder, eventId, event } = await openEvent(app);
    const { version } = (await founder.do("events.desk", { eventId })).event;
    const renamed = { ...event, slug: "thirty-years", version };
    expect(await founder.say("events.save", { eventId, event: renamed })).toEqual(
      refused("not-now", { field: "slug" }),
    );
    const page = async (slug: string) => (await app.nobody().fetch(`/e/${slug}/event.ics`)).status;
    expect([await page("twenty-years"), await page("thirty-years")]).toEqual([200, 404]);
  });

  test("opening it twice is opening it once", async () => {
    const ada = await app.founder();
    const event = makeEvent();
    const opened = await ada.do("events.create", { event });
    expect(await ada.do("events.create", { event })).toEqual(opened);
    expect(await ada.do("events.mine", {})).toHaveLength(1);
  });

  test("under the id of an event that is there nothing else is opened, and nothing is answered of it", async () => {
    const { founder, event } = await openEvent(app);
    for (const version of [0, 1]) {
      const other = makeEvent({ id: event.id, slug: "other", version });
      expect(await founder.say("events.create", { event: other })).toEqual(
        refused("already-taken", { field: "id" }),
      );
    }
  });

  test("a host that people registered with stays; one that nobody chose may go", async () => {
    const { founder, eventId, event } = await openEvent(app);
    const [dalian, hirosaki] = event.hosts;
    const third = makeHost({ name: { en: "Partner" } });
    await founder.do("events.save", {
      eventId,
      event: { ...event, hosts: [...event.hosts, third], version: 1 },
    });
    await app.attendee({ eventId, hostId: hirosaki?.id ?? null });
    const without = (host?: { id: string }) => [...event.hosts, third].filter((each) => each.id !== host?.id);
    expect(
      await founder.say("events.save", {
        eventId,
        event: { ...event, hosts: without(hirosaki), version: 2 },
      }),
    ).toEqual(refused("still-used", { by: ["registrations"] }));
    const saved = await founder.do("events.save", {
      eventId,
      event: { ...event, hosts: without(dalian), version: 2 },
    });
    expect(saved.hosts).toEqual([hirosaki, third]);
  });

  test("under another event's id is refused", async () => {
    const { founder, eventId, event } = await openEvent(app);
    const stray = { ...event, id: makeEvent().id, version: 1 };
    expect(await founder.say("events.save", { eventId, event: stray })).toEqual(refused("not-found"));
    expect(contract["events.save"].refusals).toContain("not-found"); // or nobody who reads the API expects it
  });
});

describe("pictures", () => {
  const put = async (visitor: Visitor, eventId: string, body: BodyInit, type = "image/png") => {
    const response = await visitor.fetch(`/api/pictures.put?eventId=${eventId}`, {
      method: "POST",
      headers: { "content-type": type },
      body,
    });
    return { status: response.status, ...((await response.json()) as object) } as {
      status: number;
      ok: boolean;
      value: { id: string; width: number; height: number };
    };
  };
  const picture = (width: number, height: number) =>
    sharp({
      create: { width, height, channels: 4, background: { r: 179, g: 38, b: 30, alpha: 1 } },
    }).withExif({
      IFD0: { Copyright: "a secret" },
    });

  test("a PNG is made anew, no larger than it may be, and served to stay a picture", async () => {
    const { founder, eventId } = await openEvent(app);
    const { value } = await put(founder, eventId, new Uint8Array(await picture(2000, 1000).png().toBuffer()));
    expect(value).toEqual({ id: expect.any(String), width: 1600, height: 800 });

    const served = await app.nobody().fetch(`/pictures/${value.id}`);
    expect(Object.fromEntries(served.headers)).toMatchObject({
      "content-type": "image/webp",
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=31536000, immutable",
    });
    const bytes = Buffer.from(await served.arrayBuffer());
    const metadata = await sharp(bytes).metadata();
    expect(metadata).toMatchObject({ format: "webp", width: 1600, height: 800 });
    expect(metadata.exif).toBe(undefined);
  });

  test.each(["jpeg", "webp"] as const)("a %s is taken, whatever its sender calls it", async (format) => {
    const { founder, eventId } = await openEvent(app);
    const bytes = new Uint8Array(await picture(30, 40).toFormat(format).toBuffer());
    expect(await put(founder, eventId, bytes, "application/json")).toMatchObject({
      status: 200,
      value: { width: 30, height: 40 },
    });
  });

  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>`;
  test.each<[string, () => Promise<Uint8Array<ArrayBuffer> | string>]>([
    ["an SVG", async () => svg],
    ["a GIF", async () => new Uint8Array(await picture(9, 9).gif().toBuffer())],
    ["half a PNG", async () => new Uint8Array((await picture(900, 900).png().toBuffer()).subarray(0, 300))],
    ["a text", async () => "no picture"],
    ["nothing", async () => ""],
    [
      "a picture of more pixels than it may have",
      async () => new Uint8Array(await picture(7000, 6000).png().toBuffer()),
    ],
  ])("%s is refused", async (_name, bytes) => {
    const { founder, eventId } = await openEvent(app);
    expect(await put(founder, eventId, await bytes())).toEqual({ status: 422, ...refused("bad-file") });
  });

  test("one that is too large is refused, and one of another's event is not theirs", async () => {
    const { founder, eventId } = await openEvent(app);
    const large = new Uint8Array(limits.pictureBytesMax + 1);
    expect(await put(founder, eventId, large)).toEqual({ status: 413, ...refused("too-large") });
    const eve = await app.attendee({ eventId });
    expect(await put(eve, eventId, "")).toEqual({ status: 403, ...refused("not-yours") });
  });

  test.each(["nothing", "%00", "%F0%9F", "..%2F..%2Fserver.key", "constructor"])(
    "/pictures/%s is not found",
    async (id) => {
      expect([400, 404]).toContain(await page(`/pictures/${id}`));
    },
  );
});
