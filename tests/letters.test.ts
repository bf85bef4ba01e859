import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { makeEvent, makeRegistration, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import type { Given } from "#shared/contract.ts";
import { newId } from "#shared/new-id.ts";
import type { RegistrationDraft } from "#shared/registrations.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";

/** So many letters an hour and so many of an event a day; null: as ever. */
const few = vi.hoisted(() => ({ anHour: null as number | null, aDay: null as number | null }));
vi.mock(import("#shared/limits.ts"), async (original) => {
  const kept = await original();
  const letterMailsPerHourMax = {
    get: () => few.anHour ?? kept.limits.letterMailsPerHourMax,
    enumerable: true,
  };
  const lettersPerEventPerDayMax = {
    get: () => few.aDay ?? kept.limits.lettersPerEventPerDayMax,
    enumerable: true,
  };
  const limits = Object.defineProperties(
    { ...kept.limits },
    { letterMailsPerHourMax, lettersPerEventPerDayMax },
  );
  return { ...kept, limits };
});

/** What a control takes out. */
const without = vi.hoisted(() => ({
  ceiling: false,
  turn: false,
  stop: false,
  reasons: false,
  reach: false,
}));
vi.mock(import("#server/mails/limit.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    lettersWait: async (...asked) => !without.ceiling && guarded.lettersWait(...asked),
    isOneTooMany: async (...asked) => !without.ceiling && guarded.isOneTooMany(...asked),
  };
});
vi.mock(import("#server/mails/store.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    dueMailIds: (tx, due) => guarded.dueMailIds(tx, without.turn ? { ...due, last: ["test"] } : due),
  };
});
vi.mock(import("#server/mails/plan.ts"), async (original) => {
  const guarded = await original();
  return { ...guarded, isMoot: (...asked) => !without.stop && guarded.isMoot(...asked) };
});
vi.mock(import("#server/letters/store.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    dropWaitingOf: async (...asked) => !without.stop && guarded.dropWaitingOf(...asked),
    meantAmong: (tx, meant, ...asked) =>
      guarded.meantAmong(tx, without.reach ? { ...meant, reach: "all" } : meant, ...asked),
  };
});
vi.mock(import("#server/mails/rules.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    whyNotToSend: (...asked) => (without.reasons ? null : guarded.whyNotToSend(...asked)),
  };
});

/** Each test hours after the one before: what leaves within an hour is counted. */
let begun = Temporal.Instant.from("2031-11-20T00:00:00Z");
let now = begun;
let mailbox: MailServer;
let app: TestApp;
beforeAll(async () => {
  mailbox = await startMailServer();
  app = await startApp({ clock: () => now, environment: { SMTP_URL: mailbox.url } });
  await app.founder();
});
beforeEach(() => {
  begun = begun.add({ hours: 8 });
  now = begun;
  Object.assign(few, { anHour: null, aDay: null });
  Object.assign(without, { ceiling: false, turn: false, stop: false, reasons: false, reach: false });
  mailbox.behave(() => "accept");
});
afterAll(async () => {
  await app.close();
  await mailbox.close();
});

type Draft = Given<"letters.save">["letter"];
const texts = {
  subject: { en: "Doors open at nine", ja: "開場は9時です", "zh-Hans": "九点开门" },
  text: {
    en: "Dear {name},\n\nthe doors open at nine.\n\n{link}\n\nSee you there.",
    ja: "{name} 様\n\n9時に開場いたします。",
    "zh-Hans": "{name}，您好！\n\n九点开门。",
  },
};
const draft = (letter: Partial<Draft> = {}): Draft => ({
  id: newId(),
  chosen: {},
  version: 0,
  ...texts,
  ...letter,
});

/** Signed in anew: between the hours of this test a sign-in may end. */
async function founderNow(): Promise<Visitor> {
  const founder = app.nobody();
  await founder.do("signins.enter", { token: await app.signInLink("ada@example.org") });
  return founder;
}

/** A published event of two hosts with a session. */
async function opened() {
  const event = makeEvent({ slug: `letters-${newId().slice(-12)}` });
  const eventId = event.id;
  const founder = await founderNow();
  const room = makeRoom();
  const session = makeSession({ roomId: room.id });
  await founder.do("events.create", { event });
  await founder.do("rooms.save", { eventId, room });
  await founder.do("sessions.save", { eventId, session });
  for (const mode of ["onsite", "online"] as const)
    await founder.do("seats.setCapacity", { eventId, mode, group: "general", wanted: 10 });
  await founder.do("events.publish", { eventId });
  const [dalian = "", hirosaki = ""] = event.hosts.map(({ id }) => id);
  async function register(name: string, asked: Partial<RegistrationDraft> = {}) {
    const email = `${name}-${event.slug}@example.org`;
    const visitor = app.nobody();
    const given = makeRegistration({
      eventId,
      email,
      name: { native: "", latin: name, order: "given-first" },
      ...asked,
    });
    await visitor.do("registrations.register", given);
    await settled();
    return { visitor, email, id: given.id };
  }
  /** What came to whom of letters, by the name before the event's own. */
  const arrived = async () => {
    await settled();
    return mailbox.received
      .filter(
        ({ to, mail }) =>
          to.includes(event.slug) && Object.values(texts.subject).includes(mail.subject ?? ""),
      )
      .map(({ to, mail }) => `${to.split("-")[0]}: ${mail.subject}`);
  };
  async function send(letter: Draft, by: Visitor = founder, at: string | null = null) {
    const { version } = await by.do("letters.save", { eventId, letter });
    return by.do("letters.send", { eventId, id: letter.id, version, at });
  }
  const standing = async (id: string, by: Visitor = founder) => {
    const found = (await by.do("letters.list", { eventId })).find((letter) => letter.id === id);
    const { state, people, withoutAddress, sent, waiting, failed } = found ?? {};
    return { state, people, withoutAddress, sent, waiting, failed };
  };
  return { event, eventId, founder, session, dalian, hirosaki, register, arrived, send, standing };
}
async function settled() {
  await app.app.errands.idle();
  app.app.outbox.wake();
  await app.app.outbox.idle();
}
const bodyTo = (email: string) => mailbox.received.findLast(({ to }) => to === email)?.mail;

describe("M11: organizers write to people of an event whom they choose", () => {
  test("by mode, host, state, language and starred session, each in their language; nobody else is written to", async () => {
    const { eventId, session, dalian, hirosaki, register, arrived, send, standing } = await opened();
    const ada = await register("ada", { hostId: dalian, lang: "zh-Hans" });
    await register("ben", { hostId: dalian, mode: "onsite" });
    await register("chie", { hostId: hirosaki, lang: "ja" });
    const gone = await register("gone", { hostId: dalian });
    await gone.visitor.do("registrations.cancelMine", { eventId });
    await ada.visitor.do("registrations.star", { eventId, sessionId: session.id, starred: true });
    const each: [Draft["chosen"], string[]][] = [
      [{ mode: "onsite" }, ["ben: Doors open at nine"]],
      [{ hostId: hirosaki }, ["chie: 開場は9時です"]],
      [{ lang: "zh-Hans" }, ["ada: 九点开门"]],
      [{ sessionId: session.id }, ["ada: 九点开门"]],
      [{ state: "cancelled" }, ["gone: Doors open at nine"]],
      [{ mode: "online", hostId: dalian }, ["ada: 九点开门"]],
      [{}, ["ada: 九点开门", "ben: Doors open at nine", "chie: 開場は9時です"]],
    ];
    for (const [chosen, reached] of each) {
      const before = (await arrived()).length;
      const letter = draft({ chosen });
      await send(letter);
      expect((await arrived()).slice(before).toSorted()).toEqual(reached);
      expect(await standing(letter.id)).toEqual({
        state: "sent",
        people: reached.length,
        withoutAddress: 0,
        sent: reached.length,
        waiting: 0,
        failed: 0,
      });
    }
  });

  test("who has no address is counted; who registers after it began, or whose place lapsed, is not meant", async () => {
    const { eventId, founder, register, arrived, send, standing } = await opened();
    await register("ada");
    const { proof: _, ...typed } = makeRegistration({ eventId, email: "" });
    await founder.do("registrations.add", { ...typed, group: "general" });
    const letter = draft();
    await send(letter);
    now = now.add({ minutes: 1 });
    await register("late");
    expect(await arrived()).toEqual(["ada: Doors open at nine"]);
    expect(await standing(letter.id)).toMatchObject({ state: "sent", people: 1, withoutAddress: 1, sent: 1 });
  });
});

describe("M12: a letter is looked at before as one of those whom it reaches", () => {
  test("with how many they are, by language, and how many have no address; nothing is written by it", async () => {
    const { eventId, founder, register, arrived } = await opened();
    await register("ada");
    await register("chie", { lang: "ja" });
    const { proof: _, ...typed } = makeRegistration({ eventId, email: "" });
    await founder.do("registrations.add", { ...typed, group: "general" });
    const letter = draft();
    const review = (as: number) => founder.do("letters.review", { eventId, letter, as });
    const { shown, ...reached } = await review(0);
    expect(reached).toEqual({
      people: 2,
      withoutAddress: 1,
      byLang: [
        { lang: "en", count: 1 },
        { lang: "ja", count: 1 },
      ],
      missing: [],
    });
    expect(shown).toMatchObject({ lang: "en", subject: "Doors open at nine", person: { latin: "ada" } });
    expect(shown?.text).toContain(
      "the doors open at nine.\n\nOpen my page:\nhttp://jubilee.example/j#•••\n\nSee you",
    );
    expect((await review(1)).shown).toMatchObject({ lang: "ja", subject: "開場は9時です" });
    expect((await review(2)).shown).toBeNull();
    expect(await arrived()).toEqual([]);
  });
});

describe("M13: a letter is text, in which the reader's name and the way to their page are put in", () => {
  test("the name stands once the address is proven; the way to the page where it is marked, or at the end", async () => {
    const { register, send } = await opened();
    const ada = await register("ada");
    const chie = await register("chie", { lang: "ja" });
    const token = /\/j#(\S+)/.exec(bodyTo(ada.email)?.text ?? "")?.[1] ?? "";
    await app.nobody().do("signins.enter", { token });
    await send(draft({ text: { ...texts.text, en: "Dear {name},\n<b>one</b>\ntwo\n\n{link}\n\nSee you." } }));
    await settled();
    expect(bodyTo(ada.email)?.text).toMatch(
      /^Dear ada,\n<b>one<\/b>\ntwo\n\nOpen my page:\nhttp:\/\/jubilee\.example\/j#m\S+\n\nSee you\.\n\n/,
    );
    expect(bodyTo(ada.email)?.html).toContain("Dear ada,<br>\n&lt;b&gt;one&lt;/b&gt;<br>\ntwo</p>");
    expect(bodyTo(chie.email)?.text).toMatch(/9時に開場いたします。\n\nご自分のページを開く:?：?\n/);
    expect(bodyTo(chie.email)?.text).toContain(`${chie.email} 様`);
  });

  test("what is no mark of ours, or is written in a language only by half, is named and not sent", async () => {
    const { eventId, founder } = await opened();
    const tried: [Partial<Draft>, string[]][] = [
      [{ subject: {}, text: {} }, ["subject", "text"]],
      [{ text: { en: "Dear {nmae}" }, subject: { en: "Doors" } }, ["marks"]],
      [{ text: { en: "Dear ｛name｝" }, subject: { en: "Doors" } }, ["marks"]],
      [{ text: { en: "Nine." }, subject: { ja: "9時" } }, ["subject.en", "text.ja"]],
    ];
    for (const [change, missing] of tried) {
      const letter = draft(change);
      const { version } = await founder.do("letters.save", { eventId, letter });
      expect((await founder.do("letters.review", { eventId, letter })).missing).toEqual(missing);
      expect(await founder.say("letters.send", { eventId, id: letter.id, version })).toEqual({
        ok: false,
        refusal: { code: "not-ready", detail: { missing } },
      });
    }
  });

  test("what somebody else has saved meanwhile is not sent unseen, and what has begun is not changed", async () => {
    const { eventId, founder, register, send } = await opened();
    await register("ada");
    const letter = draft();
    await founder.do("letters.save", { eventId, letter });
    await founder.do("letters.save", { eventId, letter: { ...letter, text: { en: "Ten." }, version: 1 } });
    const stale = await founder.say("letters.send", { eventId, id: letter.id, version: 1 });
    expect(stale).toMatchObject({ refusal: { code: "changed-meanwhile", detail: { version: 2 } } });
    const left = draft();
    await send(left);
    const change = { ...left, text: { en: "Ten." }, version: 1 };
    expect(await founder.say("letters.save", { eventId, letter: change })).toMatchObject({
      refusal: { code: "not-now" },
    });
    expect(await founder.say("letters.remove", { eventId, id: left.id })).toMatchObject({
      refusal: { code: "not-now" },
    });
    await founder.do("letters.remove", { eventId, id: letter.id });
    await founder.do("letters.remove", { eventId, id: letter.id });
  });
});

describe("M14: a letter leaves behind every mail of the product's own, and so many an hour", () => {
  /** Five people; a letter to them stands before a link that somebody asks for. */
  async function queued() {
    const scene = await opened();
    for (const name of ["ada", "ben", "cyd", "dan", "eve"]) await scene.register(name);
    mailbox.behave(() => ({ code: 451, words: "try later" }));
    await scene.send(draft());
    await settled();
    now = now.add({ seconds: 1 });
    const asked = await scene.founder.do("registrations.list", { eventId: scene.eventId, search: "eve" });
    await scene.founder.do("registrations.edit", {
      eventId: scene.eventId,
      id: asked.rows[0]?.id ?? "",
      mode: "onsite",
    });
    await settled();
    mailbox.behave(() => "accept");
    const from = mailbox.received.length;
    now = now.add({ minutes: 2 });
    await settled();
    return mailbox.received.slice(from).map(({ mail }) => mail.subject?.split(":")[0]);
  }

  test("what became of a seat overtakes it; control: in the order of writing it comes after", async () => {
    const first = await queued();
    expect(first.indexOf("How you take part has changed")).toBe(0);
    expect(first.filter((subject) => subject === "Doors open at nine")).toHaveLength(5);
    now = begun.add({ hours: 2 });
    without.turn = true;
    expect((await queued()).indexOf("How you take part has changed")).toBeGreaterThan(0);
  });

  test("as many as an hour may take leave within it, of all events together; control: without it all do", async () => {
    few.anHour = 2;
    const [one, other] = [await opened(), await opened()];
    for (const name of ["ada", "ben"]) await one.register(name);
    for (const name of ["cyd", "dan"]) await other.register(name);
    const [here, there] = [draft(), draft()];
    await one.send(here);
    await other.send(there);
    const counts = async () => (await one.arrived()).length + (await other.arrived()).length;
    expect(await counts()).toBe(2);
    now = now.add({ minutes: 59 });
    await settled();
    expect(await counts()).toBe(2);
    now = now.add({ minutes: 2 });
    await settled();
    expect(await counts()).toBe(4);
    expect(await other.standing(there.id, await founderNow())).toMatchObject({ state: "sent", sent: 2 });

    now = begun.add({ hours: 4 });
    without.ceiling = true;
    const third = await opened();
    for (const name of ["eve", "fay", "gus"]) await third.register(name);
    await third.send(draft());
    expect(await third.arrived()).toHaveLength(3);
  });

  test("an event begins so many a day", async () => {
    few.aDay = 1;
    const { eventId, founder, send } = await opened();
    await send(draft());
    const letter = draft();
    const { version } = await founder.do("letters.save", { eventId, letter });
    expect(await founder.say("letters.send", { eventId, id: letter.id, version })).toEqual({
      ok: false,
      refusal: { code: "too-many", detail: { retryAfterSeconds: 24 * 60 * 60 } },
    });
  });
});

describe("M15: a letter goes now or at an instant", () => {
  test("whichever server looks first, once; until then it is called back and is a draft again", async () => {
    const { eventId, founder, register, arrived, send, standing } = await opened();
    await register("ada");
    const at = begun.add({ minutes: 30 }).toString();
    const [kept, dropped] = [draft(), draft()];
    expect(await send(kept, founder, at)).toMatchObject({ state: "planned", startsAt: at });
    await send(dropped, founder, at);
    expect(await founder.do("letters.stop", { eventId, id: dropped.id })).toMatchObject({
      state: "draft",
      startsAt: null,
    });
    now = begun.add({ minutes: 29 });
    await app.app.timekeeper.look();
    expect(await arrived()).toEqual([]);
    now = begun.add({ minutes: 30 });
    await Promise.all([app.app.timekeeper.look(), app.app.timekeeper.look()]);
    await app.app.timekeeper.look();
    expect(await arrived()).toEqual(["ada: Doors open at nine"]);
    expect(await standing(kept.id)).toMatchObject({ state: "sent", people: 1, sent: 1 });
    expect(await standing(dropped.id)).toMatchObject({ state: "draft" });
  });
});

describe("M16: a letter can be stopped", () => {
  test("what has left has left, nothing else does, and none is called failed; control: unguarded, it goes on", async () => {
    for (const stops of [true, false]) {
      now = begun.add({ hours: stops ? 0 : 3 });
      few.anHour = 2;
      const { eventId, register, arrived, send, standing } = await opened();
      for (const name of ["ada", "ben", "cyd", "dan"]) await register(name);
      const letter = draft();
      await send(letter);
      expect(await arrived()).toHaveLength(2);
      expect(await standing(letter.id)).toMatchObject({ state: "sending", people: 4, sent: 2, waiting: 2 });
      without.stop = !stops;
      await (await founderNow()).do("letters.stop", { eventId, id: letter.id });
      now = now.add({ minutes: 61 });
      expect(await arrived()).toHaveLength(stops ? 2 : 4);
      if (stops)
        expect(await standing(letter.id, await founderNow())).toEqual({
          state: "stopped",
          people: 4,
          withoutAddress: 0,
          sent: 2,
          waiting: 0,
          failed: 0,
        });
    }
  });
});

describe("M17: a host's organizers write to the guests of their own host and of none", () => {
  test("their letter reaches nobody else and shows nobody else; control: without the reach it does", async () => {
    for (const guarded of [true, false]) {
      without.reach = !guarded;
      const { eventId, dalian, hirosaki, register, arrived, send } = await opened();
      await register("ada", { hostId: dalian });
      await register("ben", { hostId: null });
      await register("chie", { hostId: hirosaki });
      const host = await app.member("host", eventId, { hostId: dalian });
      const letter = draft();
      const { people, shown } = await host.do("letters.review", { eventId, letter, as: 2 });
      expect([people, shown]).toEqual([2, null]);
      await send(letter, host);
      const names = (await arrived()).map((each) => each.split(":")[0]).toSorted();
      expect(names).toEqual(guarded ? ["ada", "ben"] : ["ada", "ben", "chie"]);
    }
  });

  test("a letter is stopped by whoever could have sent it", async () => {
    const { eventId, founder, dalian, hirosaki, register, send } = await opened();
    await register("ada", { hostId: dalian });
    const own = await app.member("host", eventId, { hostId: dalian });
    const others = await app.member("host", eventId, { hostId: hirosaki });
    const at = begun.add({ hours: 1 }).toString();
    const [ofHost, ofAll] = [draft(), draft()];
    await send(ofHost, own, at);
    await send(ofAll, founder, at);
    const refused = { ok: false, refusal: { code: "not-yours" } };
    expect(await others.say("letters.stop", { eventId, id: ofHost.id })).toEqual(refused);
    expect(await own.say("letters.stop", { eventId, id: ofAll.id })).toEqual(refused);
    expect(await own.do("letters.stop", { eventId, id: ofHost.id })).toMatchObject({ state: "draft" });
    expect(await founder.do("letters.stop", { eventId, id: ofAll.id })).toMatchObject({ state: "draft" });
  });
});

describe("M18: what has not left is for whom it was meant, of an event that takes place", () => {
  test("whoever cancels meanwhile is not written to; control: where nobody asks, they are", async () => {
    for (const asked of [true, false]) {
      now = begun.add({ hours: asked ? 0 : 3 });
      without.reasons = !asked;
      few.anHour = 1;
      const { eventId, register, arrived, send } = await opened();
      await register("ada");
      const ben = await register("ben");
      await send(draft());
      expect(await arrived()).toHaveLength(1);
      await ben.visitor.do("registrations.cancelMine", { eventId });
      now = now.add({ minutes: 61 });
      expect((await arrived()).map((each) => each.split(":")[0])).toEqual(asked ? ["ada"] : ["ada", "ben"]);
    }
  });

  test("a cancellation of the event stops what waits and calls back what is planned", async () => {
    few.anHour = 1;
    const { eventId, register, arrived, send, standing } = await opened();
    await register("ada");
    await register("ben");
    const [under, planned] = [draft(), draft()];
    await send(under);
    const founder = await founderNow();
    await send(planned, founder, now.add({ hours: 2 }).toString());
    expect(await arrived()).toHaveLength(1);
    await founder.do("events.cancel", { eventId });
    now = now.add({ hours: 3 });
    await app.app.timekeeper.look();
    expect(await arrived()).toHaveLength(1);
    const again = await founderNow();
    expect(await standing(under.id, again)).toMatchObject({ state: "stopped", sent: 1, waiting: 0 });
    expect(await standing(planned.id, again)).toMatchObject({ state: "draft" });
  });

  test("a person sees each letter among what is kept of them, and it goes with them", async () => {
    const { eventId, register, arrived, send, standing } = await opened();
    const ada = await register("ada");
    const letter = draft();
    now = now.add({ minutes: 1 });
    await send(letter);
    await arrived();
    const { mails } = await ada.visitor.do("personal.mine", { eventId });
    expect(mails.map(({ kind, state }) => `${kind} ${state}`)).toEqual(["confirmation sent", "letter sent"]);
    await (await founderNow()).do("personal.erase", { eventId, id: ada.id });
    await settled();
    expect(await standing(letter.id, await founderNow())).toMatchObject({ people: 1 });
  });
});
