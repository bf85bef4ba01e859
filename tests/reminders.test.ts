import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { makeEvent, makeRegistration, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { newId } from "#shared/new-id.ts";
import type { RegistrationDraft } from "#shared/registrations.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";

/** What a control takes out. */
const without = vi.hoisted(() => ({ memory: false, end: false, reasons: false }));
vi.mock(import("#server/reminders/store.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    keepReminded: async (...asked) => without.memory || guarded.keepReminded(...asked),
    remindedOf: async (...asked) => (without.memory ? [] : guarded.remindedOf(...asked)),
  };
});
vi.mock(import("#server/mails/reminders.ts"), async (original) => {
  const guarded = await original();
  const seenAt = (now: Temporal.Instant) => (without.end ? now.subtract({ hours: 2 }) : now);
  return {
    ...guarded,
    dueOf: (programme, now) => guarded.dueOf(programme, seenAt(now)),
    isOfUse: (kind, at, now) => guarded.isOfUse(kind, at, seenAt(now)),
  };
});
vi.mock(import("#server/mails/rules.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    whyNotToSend: (...asked) => (without.reasons ? null : guarded.whyNotToSend(...asked)),
  };
});

const autumn = Temporal.Instant.from("2031-11-20T00:00:00Z");
/** 08:00 on the day before in Hirosaki and in Dalian; an hour before the ceremony. */
const at = {
  hirosaki: Temporal.Instant.from("2031-11-30T23:00:00Z"),
  dalian: Temporal.Instant.from("2031-12-01T00:00:00Z"),
  hour: Temporal.Instant.from("2031-12-02T00:00:00Z"),
};
let now = autumn;
let mailbox: MailServer;
let app: TestApp;
beforeAll(async () => {
  mailbox = await startMailServer();
  app = await startApp({ clock: () => now, environment: { SMTP_URL: mailbox.url } });
  await app.founder();
});
beforeEach(() => {
  now = autumn;
  Object.assign(without, { memory: false, end: false, reasons: false });
  mailbox.behave(() => "accept");
});
afterAll(async () => {
  await app.close();
  await mailbox.close();
});

/** Signed in anew: between the days of this test each sign-in ends. */
async function founderNow(): Promise<Visitor> {
  const founder = app.nobody();
  await founder.do("signins.enter", { token: await app.signInLink("ada@example.org") });
  return founder;
}

const problems = async (eventId: string) =>
  (await (await founderNow()).do("mails.list", { eventId, state: "failed" })).rows.map(
    ({ problem }) => problem,
  );

/** A published event, and who has registered for it well before. */
async function opened({ onsite = 5, online = 5 } = {}) {
  const event = makeEvent({ slug: `soon-${newId().slice(-12)}` });
  const eventId = event.id;
  const founder = await founderNow();
  const room = makeRoom();
  await founder.do("events.create", { event });
  await founder.do("rooms.save", { eventId, room });
  const session = makeSession({ roomId: room.id });
  await founder.do("sessions.save", { eventId, session });
  for (const [mode, wanted] of Object.entries({ onsite, online }))
    await founder.do("seats.setCapacity", { eventId, mode: mode as "onsite", group: "general", wanted });
  await founder.do("events.publish", { eventId });
  const [dalian = null, hirosaki = null] = event.hosts.map(({ id }) => id);
  async function register(name: string, asked: Partial<RegistrationDraft> = {}) {
    const email = `${name}-${event.slug}@example.org`;
    const visitor = app.nobody();
    await visitor.do("registrations.register", makeRegistration({ eventId, email, ...asked }));
    const reminders = async () => {
      await app.app.errands.idle();
      await app.app.outbox.idle();
      const mails = mailbox.received.filter(({ to }) => to === email).map(({ mail }) => mail);
      return mails.filter(({ subject }) => /^(Soon|In an hour)/.test(subject ?? ""));
    };
    const subjects = async () => (await reminders()).map(({ subject }) => subject?.split(":")[0]);
    return { visitor, email, reminders, subjects };
  }
  return { event, eventId, session, dalian, hirosaki, register };
}
/** Whether this server or another one: at this instant. */
async function look(instant: Temporal.Instant) {
  now = instant;
  await app.app.timekeeper.look();
}

describe("M8: who takes part is reminded on the day before at 08:00, by the clock of their host", () => {
  test("once, however often and on however many servers one looks; who cancelled or has just registered is not", async () => {
    const { eventId, dalian, hirosaki, register } = await opened();
    const ada = await register("ada", { mode: "onsite", hostId: dalian });
    const chie = await register("chie", { hostId: hirosaki });
    const gone = await register("gone", { hostId: hirosaki });
    await gone.visitor.do("registrations.cancelMine", { eventId });
    now = at.hirosaki.subtract({ hours: 1 });
    const fresh = await register("fresh", { hostId: hirosaki });
    await look(at.hirosaki.subtract({ seconds: 1 }));
    expect(await chie.subjects()).toEqual([]);
    await look(at.hirosaki);
    await Promise.all([look(at.hirosaki), look(at.hirosaki)]);
    expect(await Promise.all([ada, chie, gone, fresh].map((each) => each.subjects()))).toEqual([
      [],
      ["Soon"],
      [],
      [],
    ]);
    await look(at.dalian);
    expect(await Promise.all([ada, chie].map((each) => each.subjects()))).toEqual([["Soon"], ["Soon"]]);
    const [hall] = await ada.reminders();
    const [online] = await chie.reminders();
    expect(hall?.text).toContain("You take part in the hall.");
    expect(hall?.html).toContain("reservedTicket");
    expect(online?.text).toContain("You take part online.");
    expect(online?.text).toMatch(/2 December 2031, .*09:00 .*Dalian.*10:00 .*Hirosaki/);
  });

  test("who waits is told that they wait, and who is online meanwhile, until when", async () => {
    const { dalian, register } = await opened({ onsite: 0, online: 1 });
    const ada = await register("ada", { mode: "onsite", onlineMeanwhile: true, hostId: dalian });
    const ben = await register("ben", { mode: "onsite", hostId: dalian });
    await look(at.dalian);
    const [toAda] = await ada.reminders();
    const [toBen] = await ben.reminders();
    expect(toAda?.text).toContain("You take part online.");
    expect(toAda?.text).toContain("You also wait for a seat in the hall.");
    expect(toBen?.text).toContain("You are on the waiting list for the hall.");
    expect(toBen?.text).not.toContain("You take part in the hall.");
  });

  test("a server that comes back within twelve hours sends it; later, nobody is told what is past use", async () => {
    const { dalian, register } = await opened();
    const ada = await register("ada", { hostId: dalian });
    await look(at.dalian.add({ hours: 12 }));
    expect(await ada.subjects()).toEqual([]);
    now = autumn;
    const late = await opened();
    const ben = await late.register("ben", { hostId: late.dalian });
    await look(at.dalian.add({ hours: 12 }).subtract({ seconds: 1 }));
    expect(await ben.subjects()).toEqual(["Soon"]);
  });

  test("a mail that could not leave in time does not leave", async () => {
    const { eventId, dalian, register } = await opened();
    const ada = await register("ada", { hostId: dalian });
    await app.app.outbox.idle();
    mailbox.behave(() => ({ code: 451, words: "try later" }));
    await look(at.dalian.add({ hours: 11 }));
    await ada.subjects();
    mailbox.behave(() => "accept");
    now = at.dalian.add({ hours: 12 });
    app.app.outbox.wake();
    expect(await ada.subjects()).toEqual([]);
    expect(await problems(eventId)).toEqual(["It is too late for this reminder."]);
  });

  test("an event that is moved is reminded of at its own time; what was queued for the one before is not sent", async () => {
    const { event, eventId, session, dalian, register } = await opened();
    const ada = await register("ada", { hostId: dalian });
    await app.app.outbox.idle();
    mailbox.behave(() => ({ code: 451, words: "try later" }));
    await look(at.dalian);
    await ada.subjects();
    const days = { startsOn: "2031-12-05", endsOn: "2031-12-05" };
    const again = await founderNow();
    await again.do("events.save", { eventId, event: { ...event, ...days, version: 1 } });
    await again.do("sessions.save", {
      eventId,
      session: { ...session, wall: "2031-12-05T09:00", version: 1 },
    });
    await again.do("events.publish", { eventId });
    mailbox.behave(() => "accept");
    now = at.dalian.add({ hours: 1 });
    app.app.outbox.wake();
    expect(await ada.subjects()).toEqual([]);
    await look(at.dalian.add({ hours: 72 }));
    expect(await ada.subjects()).toEqual(["Soon"]);
  });

  test("nobody is reminded of an event that was cancelled", async () => {
    const { eventId, dalian, register } = await opened();
    const ada = await register("ada", { hostId: dalian });
    await (await founderNow()).do("events.cancel", { eventId });
    await look(at.dalian);
    expect(await ada.subjects()).toEqual([]);
  });

  test("control: where nobody remembers that it was left, each look sends it again", async () => {
    const { dalian, register } = await opened();
    const ada = await register("ada", { hostId: dalian });
    without.memory = true;
    await look(at.dalian);
    await look(at.dalian);
    expect(await ada.subjects()).toEqual(["Soon", "Soon"]);
  });

  test("control: where it has no end of use, a mail of the morning is written in the evening", async () => {
    const { dalian, register } = await opened();
    const ada = await register("ada", { hostId: dalian });
    Object.assign(without, { end: true, reasons: true });
    await look(at.dalian.add({ hours: 13 }));
    expect(await ada.subjects()).toEqual(["Soon"]);
  });
});

describe("M9: who is online is reminded once more, an hour before, with the way to the room", () => {
  test("nobody in the hall is, and nobody after the stage has opened", async () => {
    const { event, register } = await opened();
    const [ada, ben] = [await register("ada", { mode: "onsite" }), await register("ben")];
    await look(at.hour.subtract({ seconds: 1 }));
    expect(await ben.subjects()).toEqual([]);
    await look(at.hour);
    expect([await ada.subjects(), await ben.subjects()]).toEqual([[], ["In an hour"]]);
    const [mail] = await ben.reminders();
    expect(mail?.text).toMatch(/Enter the room:\nhttp:\/\/jubilee\.example\/j\?room=main-hall#m/);
    expect(mail?.text).toContain(event.title.en);
    now = autumn;
    const late = await opened();
    const cyd = await late.register("cyd");
    await look(at.hour.add({ minutes: 45 }));
    expect(await cyd.subjects()).toEqual([]);
  });
});

describe("M10: reminders can be declined", () => {
  test("on the own page, and wanted again", async () => {
    const { eventId, dalian, register } = await opened();
    const [ada, ben] = [await register("ada", { hostId: dalian }), await register("ben", { hostId: dalian })];
    for (const { visitor } of [ada, ben])
      await visitor.do("registrations.chooseReminders", { eventId, reminders: "declined" });
    await ben.visitor.do("registrations.chooseReminders", { eventId, reminders: "wanted" });
    await look(at.dalian);
    expect([await ada.subjects(), await ben.subjects()]).toEqual([[], ["Soon"]]);
  });

  test("by a press of the link that each brings, without being signed in; the registration stays as it is", async () => {
    const { eventId, dalian, register } = await opened();
    const ada = await register("ada", { hostId: dalian });
    await look(at.dalian);
    const [mail] = await ada.reminders();
    const token = /No more reminders: \S+\/j#(\S+)/.exec(mail?.text ?? "")?.[1] as string;
    const stranger = app.nobody();
    const pressed = await stranger.do("presses.confirm", { token });
    expect(pressed).toMatchObject({ press: { what: "decline-reminders", state: "done" }, signedIn: false });
    expect(await stranger.do("presses.confirm", { token })).toMatchObject({ press: { state: "done" } });
    const mine = await ada.visitor.do("registrations.mine", { eventId });
    expect([mine.reminders, mine.registration.state]).toEqual(["declined", "confirmed"]);
    await look(at.hour);
    expect(await ada.subjects()).toEqual(["Soon"]);
  });

  test("also those that are written already and have not left; control: where nobody asks, they leave", async () => {
    for (const asked of [true, false]) {
      now = autumn;
      mailbox.behave(() => "accept");
      const { eventId, dalian, register } = await opened();
      const ada = await register("ada", { hostId: dalian });
      await app.app.outbox.idle();
      mailbox.behave(() => ({ code: 451, words: "try later" }));
      await look(at.dalian);
      await ada.subjects();
      await ada.visitor.do("registrations.chooseReminders", { eventId, reminders: "declined" });
      mailbox.behave(() => "accept");
      without.reasons = !asked;
      now = now.add({ minutes: 2 });
      app.app.outbox.wake();
      expect(await ada.subjects()).toEqual(asked ? [] : ["Soon"]);
    }
  });
});
