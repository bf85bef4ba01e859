import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { makeEvent, makeHost, makePerson, makeRegistration, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { newId } from "#shared/new-id.ts";
import type { Reply } from "#shared/refusal.ts";
import type { Texts } from "#shared/texts.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

/** A control takes out what a line is freed of. */
const without = vi.hoisted(() => ({ tidying: false }));
vi.mock(import("#shared/plain-text.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    lineOf: (typed) => (without.tidying ? typed.trim() : guarded.lineOf(typed)),
  };
});

let app: TestApp;
let founder: Visitor;
let ada: Visitor;
let eventId: string;
let roomId: string;
beforeAll(async () => {
  app = await startApp();
  ({ founder, eventId, roomId } = await openEvent(app));
  ada = await app.attendee({ eventId });
});
afterAll(() => app.close());

const fieldsOf = (reply: Reply<unknown>) => (reply.ok ? null : reply.refusal.detail?.fields);
const everyLang = (text: string): Texts => ({ en: text, ja: text, "zh-Hans": text });
const named = (native: string) => ({ native, latin: "", order: "given-first" as const });
/** Registers somebody of that name, and answers it as it is kept. */
async function kept(native: string): Promise<string> {
  const registered = await app
    .nobody()
    .do("registrations.register", makeRegistration({ eventId, name: named(native) }));
  if (registered.outcome !== "registered") throw new Error(registered.outcome);
  return registered.mine.registration.name.native;
}

describe("a text that shows nothing is empty (W1)", () => {
  const blanks = [
    "\u200b",
    " \u3000\u00a0",
    "\u2060\ufeff",
    "\u3164",
    "\u2800",
    "\u202e\u202c",
    "\u0301",
    "\u00ad\u200d\ufe0f",
  ];

  test.each(blanks)("%j is no name, no question, no line of chat and no announcement", async (blank) => {
    const place = { eventId, roomId, id: newId() };
    const typed = makeRegistration({ eventId, name: named(blank) });
    const announcement = { id: newId(), text: everyLang(blank), version: 0 };
    const replies = [
      await app.nobody().say("registrations.register", typed),
      await ada.say("questions.ask", { ...place, text: blank, lang: "en" }),
      await ada.say("messages.send", { ...place, text: blank, lang: "en" }),
      await founder.say("announcements.save", { eventId, announcement }),
      await founder.say("sessions.save", { eventId, session: makeSession({ title: { en: blank } }) }),
      await founder.say("people.save", { eventId, person: makePerson({ name: named(blank) }) }),
    ];
    expect(replies.map((reply) => reply.ok)).toEqual(replies.map(() => false));
    expect(replies.slice(0, 3).map(fieldsOf)).toEqual([
      [{ path: "name.native", reason: "name" }],
      [{ path: "text", reason: "too_small" }],
      [{ path: "text", reason: "too_small" }],
    ]);
  });

  test("control: by what is left after trimming, most of them would be texts", () => {
    expect(blanks.filter((blank) => blank.trim() !== "").length).toBeGreaterThan(5);
  });

  test.each(["👨‍👩‍👧‍👦", "か\u3099", "ك\u200cد", "محمد علي", "नमस्ते", "葛\u{e0100}", "…", "\ue000"])(
    "%j shows something, and is kept as it is",
    async (text) => expect(await kept(text)).toBe(text),
  );
});

describe("a line is a line (W2)", () => {
  test("separators of lines and paragraphs are a space in it, and a line break in a paragraph", async () => {
    expect(await kept("Ada\u2028Lovelace\u2029\u2029Byron")).toBe("Ada Lovelace Byron");
    const announcement = { id: newId(), text: everyLang("Doors\u2028open"), version: 0 };
    expect(await founder.do("announcements.save", { eventId, announcement })).toMatchObject({
      text: everyLang("Doors\nopen"),
    });
  });

  test("any other control character is refused, by its field", async () => {
    const typed = makeRegistration({ eventId, name: named("Ada\u0085Byron"), affiliation: "a\tb" });
    expect(fieldsOf(await app.nobody().say("registrations.register", typed))).toEqual([
      { path: "name.native", reason: "line" },
      { path: "affiliation", reason: "line" },
    ]);
  });
});

test("control: by control characters alone, a separator breaks a line unseen (W2)", () => {
  expect(/\p{Cc}/u.test("Ada\u2028Lovelace")).toBe(false);
});

describe("a text turns nothing but itself (W3)", () => {
  test.each([
    ["Eve \u202eretsam", "Eve retsam"],
    ["\u2066open \u2067and \u202aleft", "open and left"],
    ["\u202a+81 172 36 2111\u202c", "+81 172 36 2111"],
    ["\u200fمحمد\u200f (Ali)", "\u200fمحمد\u200f (Ali)"],
  ])("%j is kept as %j", async (typed, text) => expect(await kept(typed)).toBe(text));

  test("one letter carries eight marks", async () => {
    expect(await kept(`Z${"\u0301".repeat(60)}a\u0301`)).toBe(`Z${"\u0301".repeat(8)}a\u0301`);
    expect(await kept(`Z${"\u200d\u0301".repeat(30)}`)).toBe(`Z${"\u200d\u0301".repeat(4)}`);
  });

  test("control: kept as it is typed, it turns what stands behind it, and grows over other lines", async () => {
    const typed = ["Eve \u202eretsam", `Z${"\u0301".repeat(60)}`];
    without.tidying = true;
    const names = [await kept(typed[0] as string), await kept(typed[1] as string)];
    without.tidying = false;
    expect(names).toEqual(typed);
  });
});

describe("in a mail, a text stands isolated from ours (W4)", () => {
  const testMailOf = async (title: string) => {
    const event = makeEvent({ slug: `mail-${newId()}`, title: { en: title } });
    const at = { eventId: event.id };
    await founder.do("events.create", { event });
    await founder.do("mails.test", { ...at, id: newId(), email: "ada@example.org", lang: "en" });
    const { rows } = await founder.do("mails.list", at);
    return rows.map(({ subject, text }) => subject + text).join();
  };
  test("where it runs from right to left, and as it is where it runs as ours does", async () => {
    expect(await testMailOf("حفل (20)")).toContain("\u2068حفل (20)\u2069");
    expect(await testMailOf("Twenty years")).not.toMatch(/[\u2066-\u2069]/);
  });
});

describe("one mailbox is one address (W5)", () => {
  const register = (email: string) =>
    app.nobody().say("registrations.register", makeRegistration({ eventId, email }));

  test.each([
    ["u@xn--fsqu00a.xn--fiqs8s", "u@xn--fsqu00a.xn--fiqs8s"],
    ["user@例子.中国", "user@xn--fsqu00a.xn--fiqs8s"],
    ["r&d@example.org", "r&d@example.org"],
    ["O'Brien+x@EXAMPLE.org", "o'brien+x@example.org"],
    ["ｈａｎａ＠ｅｘａｍｐｌｅ．ｏｒｇ", "hana@example.org"],
    ["hana@bücher。example", "hana@xn--bcher-kva.example"],
    [" ren@example.org ", "ren@example.org"],
  ])("%s is kept as %s", async (typed, email) => {
    expect(await register(typed)).toMatchObject({ ok: true, value: { mine: { registration: { email } } } });
  });

  test.each([
    ["a@b", "email"],
    ["a b@example.org", "email"],
    ["a@example.org\nBcc: x@y.org", "email"],
    ["A <a@b.org>", "email"],
    ["a@b@example.org", "email"],
    ["a@127.0.0.1", "email"],
    ["a@[127.0.0.1]", "email"],
    ["a@exa%6dple.org", "email"],
    ["a@-example.org", "email"],
    ["用户@example.org", "email"],
    [`${"a".repeat(65)}@example.org`, "email"],
    ["a..b@example.org", "email-dots"],
    ["a.@example.org", "email-dots"],
  ])("%j is refused: %s", async (typed, reason) => {
    expect(fieldsOf(await register(typed))).toEqual([{ path: "email", reason }]);
  });

  test("control: the pattern that a schema library brings takes none of these", () => {
    const typed = ["u@xn--fsqu00a.xn--fiqs8s", "r&d@example.org", "ｈａｎａ＠ｅｘａｍｐｌｅ．ｏｒｇ"];
    expect(typed.filter((each) => z.email().safeParse(each).success)).toEqual([]);
  });

  test("typed in full width, it is the same person", async () => {
    await register("taro@example.org");
    expect(await register("ｔａｒｏ＠ｅｘａｍｐｌｅ．ｏｒｇ")).toMatchObject({
      ok: true,
      value: { outcome: "link-mailed" },
    });
  });

  test("the team's and the hosts' addresses are held to the same", async () => {
    const id = newId();
    const invited = {
      eventId,
      id,
      name: "Kai",
      lang: "en",
      role: "door",
      hostId: null,
      roomId: null,
    } as const;
    expect(await founder.do("team.invite", { ...invited, email: "ｋａｉ＠例子．中国" })).toMatchObject({
      email: "kai@xn--fsqu00a.xn--fiqs8s",
    });
    const contact = { name: "", phone: "", email: "Desk@例子.中国" };
    const hosts = [makeHost({ contact }), makeHost({ contact: { ...contact, email: " " } })];
    const created = await founder.do("events.create", { event: makeEvent({ slug: "addresses", hosts }) });
    expect(created.hosts.map((host) => host.contact.email)).toEqual(["desk@xn--fsqu00a.xn--fiqs8s", ""]);
  });
});

describe("a time zone is kept as its database spells it (W5)", () => {
  test("of an event, of its hosts and of a session, and so calendars name it", async () => {
    const hosts = [makeHost({ zone: "asia/tokyo" }), makeHost({ zone: "ASIA/calcutta" })];
    const slug = "zones";
    const event = await founder.do("events.create", {
      event: makeEvent({ slug, zone: "asia/tokyo", hosts }),
    });
    const at = { eventId: event.id };
    const sessions = ["asia/tokyo", "asia/kolkata", "asia/CALCUTTA"].map((zone, day) =>
      makeSession({ zone, wall: `2031-12-0${day + 2}T09:00` }),
    );
    for (const session of sessions) await founder.do("sessions.save", { ...at, session });
    await founder.do("events.publish", at);
    const { programme } = await app.nobody().do("programme.open", { slug });
    expect([programme.event.zone, ...programme.event.hosts.map(({ zone }) => zone)]).toEqual([
      "Asia/Tokyo",
      "Asia/Tokyo",
      "Asia/Calcutta",
    ]);
    expect(programme.sessions.map(({ zone }) => zone)).toEqual([
      "Asia/Tokyo",
      "Asia/Kolkata",
      "Asia/Calcutta",
    ]);
    const calendar = await (await fetch(`${app.url}/e/${slug}/event.ics`)).text();
    expect(calendar).not.toMatch(/asia\/|CALCUTTA/);
    expect(calendar.match(/^TZID:.*$/gm)).toEqual(
      ["Asia/Tokyo", "Asia/Kolkata", "Asia/Calcutta"].map((zone) => `TZID:${zone}`),
    );
    expect(await (await fetch(`${app.url}/e/${slug}/schedule.xml`)).text()).toContain(
      "<time_zone_name>Asia/Tokyo<",
    );
  });

  test("and schedule.json names UTC", async () => {
    const slug = "universal";
    const event = await founder.do("events.create", { event: makeEvent({ slug, zone: "utc" }) });
    await founder.do("sessions.save", { eventId: event.id, session: makeSession() });
    await founder.do("events.publish", { eventId: event.id });
    const { schedule } = (await (await fetch(`${app.url}/e/${slug}/schedule.json`)).json()) as {
      schedule: { conference: object };
    };
    expect(schedule.conference).toMatchObject({ time_zone_name: "UTC" });
  });

  test.each(["Local", "UTC+8", "+08:00", "Asia/Tokyo ", "Asia/Nowhere"])("%j is none", async (zone) => {
    expect(
      fieldsOf(await founder.say("events.create", { event: makeEvent({ slug: "nowhere", zone }) })),
    ).toEqual([{ path: "event.zone", reason: "zone" }]);
  });
});
