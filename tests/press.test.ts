import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { registerWords } from "#client/words/register.ts";
import { makeEvent, makeRegistration, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { loadRenderer } from "#server/client-build.ts";
import { updateEvent } from "#server/events/store.ts";
import { openJournal } from "#server/journal/journal.ts";
import type { Event } from "#shared/events.ts";
import { newId } from "#shared/new-id.ts";
import type { Mode } from "#shared/rooms.ts";
import { type Lang, langs } from "#shared/texts.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";
import "#tests/words.ts";

const noon = Temporal.Instant.from("2031-12-01T04:00:00Z");
let now = noon;
let mailbox: MailServer;
let app: TestApp;
let founder: Visitor;
beforeAll(async () => {
  mailbox = await startMailServer();
  const environment = { SMTP_URL: mailbox.url };
  app = await startApp({ clock: () => now, environment, renderer: await loadRenderer() });
  founder = await app.founder();
});
beforeEach(async () => {
  now = noon;
  await app.app.outbox.idle();
  mailbox.received.length = 0;
});
afterAll(async () => {
  await app.close();
  await mailbox.close();
});

interface Scene {
  event?: Partial<Event>;
  onsite?: number;
}

/** A published event in which a seat is given at the press, unless it says otherwise. */
async function opened({ event: change, onsite = 1 }: Scene = {}) {
  const event = makeEvent({
    slug: `press-${newId().slice(-12)}`,
    seatsGiven: "at-press",
    endsOn: "2031-12-04",
    ...change,
  });
  const eventId = event.id;
  const room = makeRoom();
  await founder.do("events.create", { event });
  await founder.do("rooms.save", { eventId, room });
  await founder.do("sessions.save", { eventId, session: makeSession({ roomId: room.id }) });
  await founder.do("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: onsite });
  await founder.do("events.publish", { eventId });

  async function register(name: string, mode: Mode = "onsite") {
    const email = `${name}-${event.slug}@example.org`;
    const visitor = app.nobody();
    await visitor.do("registrations.register", makeRegistration({ eventId, email, mode }));
    const mine = () => visitor.do("registrations.mine", { eventId });
    const { registration } = await mine();
    const mailed = async () => {
      await app.app.outbox.idle();
      return mailbox.received
        .filter(({ to }) => to === email)
        .map(({ mail }) => ({ subject: mail.subject?.split(":")[0], text: mail.text ?? "" }));
    };
    return {
      visitor,
      email,
      id: registration.id,
      mine,
      standing: async () => {
        const { state, waitingPlace } = (await mine()).registration;
        return waitingPlace === null ? state : `${state} ${waitingPlace}`;
      },
      mailed,
      subjects: async () => (await mailed()).map(({ subject }) => subject),
    };
  }
  type Person = Awaited<ReturnType<typeof register>>;
  const tokenMailedTo = async ({ mailed }: Person) => {
    const link = (await mailed()).map(({ text }) => /\/j#(\S+)/.exec(text)?.[1]).find(Boolean);
    return link as string;
  };
  const press = async (person: Person) =>
    person.visitor.do("signins.enter", { token: await tokenMailedTo(person) });
  const seats = async () => {
    const [onsite] = await founder.do("seats.list", { eventId });
    return { taken: onsite?.taken, waiting: onsite?.waiting, unproven: onsite?.unproven };
  };
  return { event, eventId, roomId: room.id, register, press, tokenMailedTo, seats };
}

const confirm = "Confirm your registration";
const confirmed = "You are registered";

describe("S9: an event that gives seats at the press", () => {
  test("gives none before, and the seat with the press of the mailed link", async () => {
    const { eventId, register, press, seats } = await opened();
    const ada = await register("ada");
    expect(await ada.standing()).toBe("unproven");
    expect((await ada.mine()).registration.heldUntil).toBe("2031-12-02T04:00:00Z");
    expect(await seats()).toEqual({ taken: 0, waiting: 0, unproven: 1 });
    expect(await ada.subjects()).toEqual([confirm]);

    await press(ada);
    expect(await ada.standing()).toBe("confirmed");
    expect(await seats()).toEqual({ taken: 1, waiting: 0, unproven: 0 });
    expect(await ada.subjects()).toEqual([confirm, confirmed]);
    await press(ada); // a second press is the first
    expect(await seats()).toEqual({ taken: 1, waiting: 0, unproven: 0 });
    const { counts } = await founder.do("registrations.list", { eventId, state: "confirmed" });
    expect(counts).toEqual([
      { mode: "onsite", state: "confirmed", hostId: null, waitingFor: null, count: 1 },
    ]);
  });

  test("says so to whoever registers, before the button and in each language; one that gives them at once does not", async () => {
    const [atPress, atOnce] = [await opened(), await opened({ event: { seatsGiven: "at-once" } })];
    const tells = async ({ event: { slug } }: typeof atPress, lang: Lang) => {
      const page = await app.nobody().fetch(`/e/${slug}/register?lang=${lang}`);
      const [beforeButton = ""] = (await page.text()).split('type="submit"');
      return beforeButton.includes(registerWords[lang].mustPress);
    };
    for (const lang of langs)
      expect([await tells(atPress, lang), await tells(atOnce, lang)]).toEqual([true, false]);
  });

  test("neither reading the link, nor the own page's link, nor asking for it again is a press", async () => {
    const { eventId, register, tokenMailedTo, seats } = await opened();
    const ada = await register("ada");
    const token = await tokenMailedTo(ada);
    for (const path of ["/j", `/j?token=${token}`, `/api/signins.enter?token=${token}`])
      await ada.visitor.fetch(path);
    await app.nobody().do("signins.enter", { token: (await ada.mine()).personalToken });
    await ada.visitor.do("registrations.sendLink", { eventId, email: ada.email });
    expect(await ada.subjects()).toEqual([confirm, confirm]);
    expect(await ada.standing()).toBe("unproven");
    expect(await seats()).toEqual({ taken: 0, waiting: 0, unproven: 1 });
  });

  test("keeps the place in line from the first instant; promotion passes over whoever has not pressed", async () => {
    const { eventId, register, press, seats } = await opened({ onsite: 1 });
    const [ada, ben, cyd] = [await register("ada"), await register("ben"), await register("cyd")];
    await press(ben);
    await press(cyd);
    const all = async () => [await ada.standing(), await ben.standing(), await cyd.standing()];
    expect(await all()).toEqual(["unproven", "confirmed", "waitlisted 1"]);
    await press(ada);
    expect(await all()).toEqual(["waitlisted 1", "confirmed", "waitlisted 2"]);

    const dan = await register("dan");
    await founder.do("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: 4 });
    expect(await all()).toEqual(["confirmed", "confirmed", "confirmed"]);
    expect(await dan.standing()).toBe("unproven");
    expect(await seats()).toEqual({ taken: 3, waiting: 0, unproven: 1 });
  });

  test("a place lapses by itself after 24 hours, in words and without a mail; pressed later, it is the end of the line", async () => {
    const { eventId, register, press, seats } = await opened({ onsite: 1 });
    const [ada, ben] = [await register("ada"), await register("ben")];
    await press(ben);
    const awake = () =>
      founder.do("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: 1 });
    now = now.add({ hours: 11 });
    await awake();
    now = now.add({ hours: 11 });
    await awake();
    now = now.add({ hours: 1, minutes: 59 });
    expect(await ada.standing()).toBe("unproven");
    now = now.add({ minutes: 1 });
    const cyd = await register("cyd");
    await press(cyd);
    expect(await ada.standing()).toBe("lapsed");
    expect(await seats()).toEqual({ taken: 1, waiting: 1, unproven: 0 });
    expect(await ada.subjects()).toEqual([confirm]);
    const found = async (state: "unproven" | "lapsed") =>
      (await founder.do("registrations.list", { eventId, state })).rows.map(({ id }) => id);
    expect([await found("unproven"), await found("lapsed")]).toEqual([[], [ada.id]]);
    const csv = await (await founder.fetch(`/api/registrations.csv?eventId=${eventId}`)).text();
    expect(csv).toContain('"Lapsed, address never confirmed"');

    await press(ada);
    expect([await cyd.standing(), await ada.standing()]).toEqual(["waitlisted 1", "waitlisted 2"]);
  });

  test("until the press nobody is shown the stage, speaks, or has anything in a calendar", async () => {
    const { eventId, roomId, register, press } = await opened();
    const place = { eventId, roomId };
    const ada = await register("ada", "online");
    const noSeat = { ok: false, refusal: { code: "no-seat" } };
    expect((await ada.visitor.do("rooms.open", place)).as).toBe("followers");
    expect(await ada.visitor.say("rooms.openStages", place)).toEqual(noSeat);
    const line = { ...place, id: newId(), text: "Hello", lang: "en" as const };
    expect(await ada.visitor.say("messages.send", line)).toEqual(noSeat);
    const feed = async () => (await app.nobody().fetch(`/feeds/${(await ada.mine()).feedToken}.ics`)).text();
    expect(await feed()).not.toContain("STATUS:CONFIRMED");
    expect((await ada.mailed())[0]?.text).not.toMatch(/\/feeds\//);
    await press(ada);
    expect(await feed()).toContain("STATUS:CONFIRMED");
    expect(await ada.visitor.say("messages.send", line)).toMatchObject({ ok: true });
  });

  test("an organizer's hand counts as a press; moved or cancelled without it, nobody is mailed", async () => {
    const { eventId, register, seats } = await opened({ onsite: 5 });
    const [ada, ben, cyd] = [await register("ada"), await register("ben"), await register("cyd")];
    const edit = (id: string, change: object) => founder.do("registrations.edit", { eventId, id, ...change });
    await app.app.outbox.idle();
    await edit(ada.id, { state: "confirmed" });
    await edit(ben.id, { mode: "online" });
    await edit(cyd.id, { state: "cancelled" });
    expect([await ada.standing(), await ben.standing(), await cyd.standing()]).toEqual([
      "confirmed",
      "unproven",
      "cancelled",
    ]);
    expect((await ben.mine()).registration).toMatchObject({ mode: "online" });
    expect(await seats()).toEqual({ taken: 1, waiting: 0, unproven: 0 });
    expect(await ada.subjects()).toEqual([confirm, confirmed]);
    expect([await ben.subjects(), await cyd.subjects()]).toEqual([[confirm], [confirm]]);
  });

  test("whoever is unproven may switch, cancel and come back, and is unproven still", async () => {
    const { eventId, register, press } = await opened({ onsite: 5 });
    const ada = await register("ada");
    await ada.visitor.do("registrations.switchMode", { eventId, mode: "online" });
    expect(await ada.standing()).toBe("unproven");
    await ada.visitor.do("registrations.cancelMine", { eventId });
    await ada.visitor.do("registrations.restoreMine", { eventId });
    expect(await ada.standing()).toBe("unproven");
    expect(await ada.subjects()).toEqual([confirm]);
    await press(ada);
    expect(await ada.standing()).toBe("confirmed");
  });

  test("pressed while the event is cancelled, it is a place in line; the reopening gives the seat", async () => {
    const { eventId, register, press } = await opened();
    const ada = await register("ada");
    await founder.do("events.cancel", { eventId });
    await press(ada);
    expect(await ada.standing()).toBe("waitlisted 1");
    expect(await ada.subjects()).toEqual([confirm]);
    await founder.do("events.reopen", { eventId });
    expect(await ada.standing()).toBe("confirmed");
  });
});

describe("a script that types addresses", () => {
  const script = async (seatsGiven: Event["seatsGiven"]) => {
    const { register, seats } = await opened({ event: { seatsGiven }, onsite: 10 });
    await Promise.all(Array.from({ length: 12 }, (_, at) => register(`bot${at}`)));
    return seats();
  };

  test("takes no seat where they are given at the press", async () => {
    expect(await script("at-press")).toEqual({ taken: 0, waiting: 0, unproven: 12 });
  });

  test("control: where they are given at once, it takes all of them", async () => {
    expect(await script("at-once")).toEqual({ taken: 10, waiting: 2, unproven: 0 });
  });
});

describe("S9: when seats are given in a new event", () => {
  const created = async (who: Visitor) => {
    const event = { ...makeEvent({ slug: `new-${newId().slice(-12)}` }), seatsGiven: null };
    const made = await who.do("events.create", { event });
    return { made, again: await who.do("events.create", { event }) };
  };

  test("is at once until a test mail has gone out, and from then on at the press", async () => {
    const fresh = await startApp({ environment: { SMTP_URL: mailbox.url } });
    const ada = await fresh.founder();
    const { made, again } = await created(ada);
    expect([made.seatsGiven, again]).toEqual(["at-once", made]);
    const test = { eventId: made.id, id: newId(), email: "ada@example.org", lang: "en" as const };
    await ada.do("mails.test", test);
    await fresh.app.outbox.idle();
    const next = await created(ada);
    expect([next.made.seatsGiven, next.again]).toEqual(["at-press", next.made]);
    await fresh.close();
  });

  test("cannot be at the press where no mail can leave; what was chosen before stays, and can be changed back", async () => {
    const mute = await startApp();
    const ada = await mute.founder();
    const noMail = { ok: false, refusal: { code: "no-mail" } };
    const event = makeEvent({ seatsGiven: "at-press" });
    expect(await ada.say("events.create", { event })).toEqual(noMail);
    const { made } = await created(ada);
    const save = (change: Partial<Event>, version: number) =>
      ada.say("events.save", { eventId: made.id, event: { ...made, ...change, version } });
    expect(await save({ seatsGiven: "at-press" }, 1)).toEqual(noMail);
    await mute.store.write((tx) =>
      updateEvent({ tx, journal: openJournal() }, { ...made, seatsGiven: "at-press" }, made),
    ); // SMTP_URL was set then
    expect(await save({ seatsGiven: "at-press", years: 21 }, 1)).toMatchObject({ ok: true });
    expect(await save({ seatsGiven: "at-once" }, 2)).toMatchObject({ ok: true });
    expect(await save({ seatsGiven: "at-press" }, 3)).toEqual(noMail);
    await mute.close();
  });
});
