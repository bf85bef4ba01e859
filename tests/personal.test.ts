import { eq, getTableName, is, Table } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as schema from "#db/schema.ts";
import { registrations } from "#db/schema.ts";
import { makeEvent, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { readErased, rememberErased } from "#server/personal/erased-file.ts";
import { deleteRegistration } from "#server/registrations/store.ts";
import type { Event } from "#shared/events.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { partsOf } from "#tests/invitations.ts";
import { freshState } from "#tests/listener.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";

/** A control takes out what keeps changes from whoever is being erased. */
const without = vi.hoisted(() => ({ wall: false }));
vi.mock(import("#server/registrations/store.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    changeRegistration: (tx, row, change) =>
      guarded.changeRegistration(tx, without.wall ? { ...row, erasingSince: null } : row, change),
    changeStandings: (tx, rows, ...change) =>
      guarded.changeStandings(
        tx,
        without.wall ? rows.map((row) => ({ ...row, erasingSince: null })) : rows,
        ...change,
      ),
    firstWaiting: async (tx, eventId, mode, limit) =>
      without.wall
        ? (await guarded.someRegistrations(tx, eventId, { behind: null, until: now, limit: 10_000 }))
            .filter((row) => row.mode === mode && row.state === "waitlisted")
            .slice(0, limit)
        : guarded.firstWaiting(tx, eventId, mode, limit),
  };
});

const name = { native: "弘前 花子", latin: "Hanako Hirosaki", order: "family-first" as const };
const affiliation = "Office of Cherry Trees";
let now: Temporal.Instant;
let mailServer: MailServer;
let app: TestApp;
let founder: Visitor;
beforeEach(async () => {
  now = Temporal.Instant.from("2031-11-01T00:00:00Z");
  mailServer = await startMailServer();
  app = await startApp({ clock: () => now, environment: { SMTP_URL: mailServer.url } });
  founder = await app.founder();
});
afterEach(async () => {
  without.wall = false;
  await app.close();
  await mailServer.close();
});

async function scene(personalData: Partial<Event["personalData"]> = {}) {
  const email = "hanako@example.org";
  const event = makeEvent({
    personalData: { text: {}, keepDays: null, words: "keep", ...personalData },
  });
  const room = makeRoom();
  const [eventId, roomId] = [event.id, room.id];
  await founder.do("events.create", { event });
  await founder.do("rooms.save", { eventId, room });
  await founder.do("sessions.save", { eventId, session: makeSession({ roomId }) });
  await founder.do("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: 1 });
  await founder.do("events.publish", { eventId });
  const hanako = await app.attendee({ eventId, email, name, affiliation, mode: "onsite" });
  const ben = await app.attendee({ eventId, mode: "onsite" }); // waits for the one seat
  const place = { eventId, roomId };
  const said = { ...place, lang: "en" as const };
  const questionId = crypto.randomUUID();
  await hanako.do("questions.ask", { ...said, id: questionId, text: "When do the trees bloom?" });
  await founder.do("questions.moderate", { ...place, questionId, state: "shown" });
  await hanako.do("questions.vote", { ...place, questionId, given: true });
  await hanako.do("messages.send", { ...said, id: crypto.randomUUID(), text: "Greetings to Dalian" });
  const mine = await hanako.do("registrations.mine", { eventId });
  const { id } = mine.registration;
  await founder.do("registrations.edit", { eventId, id, affiliation: `${affiliation}, Hirosaki` });
  await outbox();
  return { eventId, hostId: event.hosts[0]?.id ?? "", place, email, hanako, ben, id, questionId, mine };
}

/** Whatever is due has been sent, and what follows from that is done. */
async function outbox() {
  app.app.outbox.wake();
  await app.app.outbox.idle();
  await app.app.housekeeping.run();
}

/** Everywhere in the database where one of these stands. */
async function wherever(...needles: string[]): Promise<string[]> {
  const tables = Object.values(schema).filter((each) => is(each, Table));
  return app.store.read(async (tx) => {
    const found: string[] = [];
    for (const table of tables) {
      // biome-ignore lint/suspicious/noExplicitAny: each table, whatever it holds.
      const text = JSON.stringify(await tx.select().from(table as any)).toLowerCase();
      for (const needle of needles)
        if (text.includes(needle.toLowerCase())) found.push(`${getTableName(table)}: ${needle}`);
    }
    return found.sort();
  });
}

describe("what is kept about a person", () => {
  test("is theirs to see, and to save as a file that says the same (D2)", async () => {
    const { eventId, hanako, email, id } = await scene();
    const seen = await hanako.do("personal.mine", { eventId });
    expect({
      ...seen,
      mails: seen.mails.map(({ kind, state }) => [kind, state]),
      said: seen.said.map(({ kind, text, state }) => [kind, text, state]),
    }).toMatchObject({
      registration: { id, email, name, affiliation: `${affiliation}, Hirosaki`, state: "confirmed" },
      mails: [["confirmation", "sent"]],
      said: [
        ["question", "When do the trees bloom?", "shown"],
        ["message", "Greetings to Dalian", "shown"],
      ],
      starred: [],
      counted: [{ kind: "vote", name: { en: "Votes given" }, count: 1 }],
      signIns: [{}],
    });
    const file = await hanako.fetch(`/api/personal.file?eventId=${eventId}`);
    expect(await file.json()).toEqual(seen);
    expect([file.headers.get("content-disposition"), file.headers.get("cache-control")]).toEqual([
      'attachment; filename="twenty-years-my-data.json"',
      "no-store",
    ]);
  });
});

describe("whoever is erased", () => {
  test("gives the seat to who waits, leaves calendars by a last mail, and then stands nowhere (D3, D4)", async () => {
    const { eventId, hanako, ben, email, id, place, questionId, mine } = await scene();
    const needles = [email, name.native, name.latin, affiliation, id];
    expect(await wherever(email, name.native)).toEqual(
      expect.arrayContaining([
        `mails: ${email}`,
        `messages: ${name.native}`,
        `questions: ${name.native}`,
        `registrations: ${email}`,
      ]),
    );
    mailServer.received.length = 0;

    await founder.do("personal.erase", { eventId, id });
    await outbox();

    const last = mailServer.received.find(({ to }) => to === email);
    expect(last?.mail.subject).toBe("Your data are erased: Twenty years of friendly exchange");
    expect(last && partsOf(last).map(({ method, status }) => [method, status])).toEqual([
      ["CANCEL", "CANCELLED"],
    ]);
    expect(await ben.do("registrations.mine", { eventId })).toMatchObject({
      registration: { state: "confirmed" },
    });
    expect(await wherever(...needles)).toEqual([`erasures: ${id}`, `rights_changes: ${id}`]);

    expect(await hanako.say("registrations.mine", { eventId })).toMatchObject({ ok: false });
    expect((await app.nobody().fetch(`/feeds/${mine.feedToken}.ics`)).status).toBe(410);
    const { questions, messages } = await freshState(app.url, ben, place);
    const [question] = questions;
    expect(question).toMatchObject({
      id: questionId,
      text: "When do the trees bloom?",
      votes: 1,
      from: { name: "", affiliation: "", mode: "onsite" },
    });
    expect(messages).toMatchObject([{ text: "Greetings to Dalian", from: { name: "", affiliation: "" } }]);
    expect(await founder.do("personal.retention", { eventId })).toMatchObject({ people: 1, erased: 1 });
  });

  test("asks on the own page, and only a press in the mailbox does it (D3)", async () => {
    const { eventId, hanako, email, id } = await scene();
    mailServer.received.length = 0;
    await hanako.do("personal.askErasure", { eventId });
    await outbox();
    const [asked] = mailServer.received;
    expect([asked?.to, asked?.mail.subject]).toEqual([
      email,
      "Erase your data? Twenty years of friendly exchange",
    ]);
    const [, token = ""] = /\/j#(\S+)/.exec(asked?.mail.text ?? "") ?? [];

    const reader = app.nobody();
    const told = { what: "erase", state: "open", address: "h•••@e•••.org" };
    expect(await reader.do("signins.enter", { token })).toMatchObject({ kind: "press", press: told });
    expect(await hanako.do("registrations.mine", { eventId })).toMatchObject({
      registration: { state: "confirmed" },
    });

    expect(await reader.do("presses.confirm", { token })).toMatchObject({
      press: { ...told, state: "done" },
      signedIn: false,
    });
    await outbox();
    expect(await wherever(email, name.native, id)).toEqual([`erasures: ${id}`, `rights_changes: ${id}`]);
    // The link that did it says so still, and of whom it was nothing.
    const erased = { what: "erase", state: "done", address: "", slug: "twenty-years", lang: "en" };
    const looked = await reader.do("signins.look", { token });
    expect(looked).toMatchObject({ kind: "press", name: "", press: erased });
    expect(await reader.do("presses.confirm", { token })).toEqual({ press: looked.press, signedIn: false });
    const links = await app.store.read((tx) => tx.select().from(schema.oneTimeLinks));
    expect(links.filter(({ kind }) => kind === "erase")).toMatchObject([
      { subjectId: null, values: { eventId, lang: "en", done: "yes" } },
    ]);
  });

  test("is nobody's to change or to write to while the last mail is under way", async () => {
    const { eventId, hanako, email, id } = await scene();
    mailServer.behave((_phase, to) => (to === email ? "drop" : "accept"));
    await founder.do("personal.erase", { eventId, id });
    await outbox();
    expect(await founder.say("registrations.edit", { eventId, id, state: "confirmed" })).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await founder.say("registrations.resendLink", { eventId, id })).toMatchObject({
      refusal: { code: "not-found" },
    });
    await app.nobody().do("registrations.sendLink", { eventId, email });
    expect(await hanako.say("registrations.mine", { eventId })).toMatchObject({ ok: false });
    const rows = await app.store.read((tx) =>
      tx.select().from(schema.mails).where(eq(schema.mails.to, email)).orderBy(schema.mails.kind),
    );
    expect(rows.map(({ kind, state }) => [kind, state])).toEqual([
      ["confirmation", "sent"],
      ["erased", "queued"],
    ]);
    mailServer.behave(() => "accept");
  });

  test("is sent no link that still waited for its turn", async () => {
    const { eventId, hanako, email, id } = await scene();
    await hanako.do("signins.enter", { token: app.app.services.links.makeMailed(id, 1, email) });
    mailServer.behave(() => "drop");
    await hanako.do("registrations.correctMine", { eventId, email: "hana@example.org" });
    await founder.do("personal.erase", { eventId, id });
    await outbox();
    mailServer.received.length = 0;
    mailServer.behave((_phase, to) => (to === email ? "drop" : "accept"));
    now = now.add({ hours: 2 });
    await outbox();
    expect(mailServer.received.map(({ to }) => to)).not.toContain("hana@example.org");
    expect(await wherever("The registration is being erased.")).toHaveLength(1);
    mailServer.behave(() => "accept");
  });

  /** Ben waits for a seat when the event ends, and is being erased when it is put off. */
  async function putOff() {
    const { eventId, ben } = await scene();
    const { registration: bens } = await ben.do("registrations.mine", { eventId });
    mailServer.behave((_phase, to) => (to === bens.email ? "drop" : "accept"));
    now = Temporal.Instant.from("2031-12-04T00:00:00Z");
    const owner = await app.member("owner", eventId);
    await owner.do("personal.erase", { eventId, id: bens.id });
    await outbox();
    return { eventId, owner, bens };
  }

  async function withAnotherSeat() {
    const { eventId, owner, bens } = await putOff();
    const { event } = await owner.do("events.desk", { eventId });
    await owner.do("events.save", { eventId, event: { ...event, endsOn: "2031-12-24" } });
    await owner.do("events.publish", { eventId });
    await owner.do("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: 2 });
    const mails = await app.store.read((tx) =>
      tx.select().from(schema.mails).where(eq(schema.mails.to, bens.email)),
    );
    const [onsite] = await owner.do("seats.list", { eventId });
    mailServer.behave(() => "accept");
    return { mails: mails.map(({ kind }) => kind).toSorted(), taken: onsite?.taken };
  }

  test("is passed over by every change: no seat that comes free, and none that is taken back", async () => {
    expect(await withAnotherSeat()).toEqual({ mails: ["erased", "waitlisted"], taken: 1 });
  });

  test("control: where changes may reach whoever is being erased, they are promoted, and told so", async () => {
    without.wall = true;
    expect(await withAnotherSeat()).toEqual({ mails: ["erased", "promoted", "waitlisted"], taken: 2 });
  });

  test("stands in no burst any more, and loses nothing by one", async () => {
    const { eventId, owner, bens } = await putOff();
    const at = Temporal.Instant.from(bens.registeredAt);
    const span = { from: at.subtract({ hours: 1 }).toString(), until: at.add({ hours: 1 }).toString() };
    expect(await owner.do("bursts.people", { eventId, ...span })).toEqual([]);
    const registrationIds = [bens.id];
    const taking = { eventId, id: crypto.randomUUID(), registrationIds, ...span };
    expect(await owner.do("bursts.take", taking)).toMatchObject({ count: 0 });
    mailServer.behave(() => "accept");
  });

  test("stands in the data folder as soon as the last mail is through (D5)", async () => {
    const { eventId, id } = await scene();
    const { dataDir } = app.app.services.config;
    await founder.do("personal.erase", { eventId, id });
    app.app.outbox.wake();
    await vi.waitFor(() => expect(readErased(dataDir)).toMatchObject([{ id, eventId, mode: "onsite" }]));
  });

  test("takes the words along where the event has it so", async () => {
    const { eventId, id, ben, place, questionId } = await scene({ words: "remove" });
    await founder.do("personal.erase", { eventId, id });
    await outbox();
    expect(await freshState(app.url, ben, place)).toMatchObject({ questions: [], messages: [] });
    const left = await app.store.read((tx) =>
      tx.select().from(schema.questions).where(eq(schema.questions.id, questionId)),
    );
    expect(left).toMatchObject([{ text: "…", state: "hidden" }]);
  });

  test("is erased as well where the last mail does not get through", async () => {
    const { eventId, id, email } = await scene();
    mailServer.behave((_phase, to) => (to === email ? "drop" : "accept"));
    await founder.do("personal.erase", { eventId, id });
    await outbox();
    expect(await wherever(email)).not.toEqual([]);
    now = now.add({ hours: 25 });
    await app.app.housekeeping.run();
    mailServer.behave(() => "accept");
    expect(await wherever(email)).toEqual([]);
  });

  test("is erased again in a database that was put back from before (D5)", async () => {
    const { eventId, id, email } = await scene();
    const before = await app.store.read((tx) => tx.select().from(registrations));
    await founder.do("personal.erase", { eventId, id });
    await outbox();
    await app.store.write(async (tx) => {
      await tx.delete(schema.erasures);
      await tx.insert(registrations).values(before.filter((row) => row.id === id));
    });
    expect(await wherever(email)).toEqual([`registrations: ${email}`]);
    await app.app.housekeeping.run();
    expect(await wherever(email)).toEqual([]);
  });

  test("gives back the seat that an older copy has brought back, and who waits has it (D7)", async () => {
    const { eventId, hostId, id, ben } = await scene();
    const own = async () => (await ben.do("registrations.mine", { eventId })).registration.state;
    expect(await own()).toBe("waitlisted");
    const erasedAt = now.toString();
    rememberErased(app.dataDir, [{ id, eventId, mode: "onsite", hostId, state: "cancelled", erasedAt }]);
    await app.app.housekeeping.run();
    expect(await own()).toBe("confirmed");
    await outbox();
    expect(mailServer.received.map(({ mail }) => mail.subject)).toContainEqual(
      expect.stringContaining("A place is free for you"),
    );
  });

  test("control: with the registration alone gone, the name and the address are found where they were", async () => {
    const { id, email } = await scene();
    await app.store.write((tx) => deleteRegistration(tx, id));
    expect(await wherever(email, affiliation)).toEqual([
      `mails: ${email}`,
      `messages: ${affiliation}`,
      `questions: ${affiliation}`,
    ]);
  });
});

describe("an event's own span", () => {
  test("is told a week before, by mail to those who lead, and then takes everybody's data (D6)", async () => {
    const { eventId, hostId, email, ben } = await scene({ keepDays: 30 });
    const { registration: bens } = await ben.do("registrations.mine", { eventId });
    // The event ends with 2 December 2031 in Shanghai; thirty days later is New Year.
    now = Temporal.Instant.from("2031-12-24T00:00:00Z");
    await app.app.housekeeping.run();
    const retention = async () =>
      (await app.member("host", eventId, { hostId })).do("personal.retention", { eventId });
    expect(await retention()).toMatchObject({ erasesOn: null });

    now = Temporal.Instant.from("2031-12-26T00:00:00Z");
    mailServer.received.length = 0;
    await app.app.housekeeping.run();
    await outbox();
    expect(await retention()).toEqual({
      erasesOn: "2032-01-02",
      people: 2,
      erased: 0,
    });
    const [notice, ...others] = mailServer.received;
    expect([notice?.to, notice?.mail.subject, others]).toEqual([
      "ada@example.org",
      "Personal data will be erased: Twenty years of friendly exchange",
      [],
    ]);
    expect(notice?.mail.text).toContain("Friday 2 January 2032");
    expect(notice?.mail.text).toContain("2 people");

    now = Temporal.Instant.from("2032-01-01T23:00:00Z");
    await app.app.housekeeping.run();
    expect(await wherever(email)).not.toEqual([]);
    now = Temporal.Instant.from("2032-01-02T00:00:00Z");
    await app.app.housekeeping.run();
    expect(await wherever(email, bens.email, affiliation, bens.id)).toEqual([`erasures: ${bens.id}`]);
    expect(await retention()).toMatchObject({ people: 0, erased: 2 });
    const later = await app.member("host", eventId, { hostId });
    const [onsite] = await later.do("seats.list", { eventId });
    expect(onsite).toMatchObject({ mode: "onsite", taken: 1, waiting: 0 });
  });

  test("opens a write in the rounds in which something is due, and in no other", async () => {
    await scene({ keepDays: 30 });
    const writesOfRound = async () => {
      const writes = vi.spyOn(app.store, "write");
      await app.app.housekeeping.run();
      await app.app.outbox.idle();
      const { length } = writes.mock.calls;
      writes.mockRestore();
      return length;
    };
    expect(await writesOfRound()).toBe(1); // what has ended is forgotten
    now = Temporal.Instant.from("2031-12-26T00:00:00Z");
    expect(await writesOfRound()).toBeGreaterThan(1);
  });

  test("is no span where none is set: nothing goes by itself", async () => {
    const { eventId } = await scene();
    now = now.add({ hours: 24 * 4000 });
    await app.app.housekeeping.run();
    const later = await app.member("owner", eventId);
    expect(await later.do("personal.retention", { eventId })).toEqual({
      erasesOn: null,
      people: 2,
      erased: 0,
    });
  });
});
