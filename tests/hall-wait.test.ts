import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { makeEvent, makeRegistration, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import type { Event } from "#shared/events.ts";
import { newId } from "#shared/new-id.ts";
import type { RegistrationDraft } from "#shared/registrations.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";

/** What a control takes out. */
const without = vi.hoisted(() => ({ end: false, tellingHolders: false }));
vi.mock(import("#server/programme/day-before.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    dayBefore: (...asked) =>
      without.end ? Temporal.Instant.from("2099-01-01T00:00:00Z") : guarded.dayBefore(...asked),
  };
});
vi.mock(import("#server/registrations/standings.ts"), async (original) => {
  const guarded = await original();
  return { ...guarded, isMeanwhile: (row) => !without.tellingHolders && guarded.isMeanwhile(row) };
});

const morning = Temporal.Instant.from("2031-12-01T00:00:00Z");
/** 18:00 on the day before, in Dalian and in Hirosaki. */
const ends = { dalian: "2031-12-01T10:00:00Z", hirosaki: "2031-12-01T09:00:00Z" };
let now = morning;
let mailbox: MailServer;
let app: TestApp;
let founder: Visitor;
beforeAll(async () => {
  mailbox = await startMailServer();
  app = await startApp({ clock: () => now, environment: { SMTP_URL: mailbox.url } });
  founder = await app.founder();
});
beforeEach(async () => {
  now = morning;
  await app.app.outbox.idle();
  mailbox.received.length = 0;
});
afterAll(async () => {
  await app.close();
  await mailbox.close();
});

interface Seats {
  onsite: number;
  online: number;
}

/** A published event with so many seats, and whoever registers for it. */
async function opened({ seats, event: change = {} }: { seats: Seats; event?: Partial<Event> }) {
  const event = makeEvent({ slug: `wait-${newId().slice(-12)}`, ...change });
  const eventId = event.id;
  const room = makeRoom();
  await founder.do("events.create", { event });
  await founder.do("rooms.save", { eventId, room });
  const session = makeSession({ roomId: room.id });
  await founder.do("sessions.save", { eventId, session });
  const offer = (mode: "onsite" | "online", wanted: number) =>
    founder.do("seats.setCapacity", { eventId, mode, group: "general", wanted });
  await offer("onsite", seats.onsite);
  await offer("online", seats.online);
  await founder.do("events.publish", { eventId });
  const [dalian, hirosaki] = event.hosts.map(({ id }) => id);

  async function register(name: string, asked: Partial<RegistrationDraft> = {}) {
    const email = `${name}-${event.slug}@example.org`;
    const visitor = app.nobody();
    await visitor.do("registrations.register", makeRegistration({ eventId, email, ...asked }));
    const mine = () => visitor.do("registrations.mine", { eventId });
    const { registration } = await mine();
    // Of two mails that wait at once nobody promises which leaves first.
    await app.app.outbox.idle();
    return {
      visitor,
      email,
      id: registration.id,
      mine,
      /** `confirmed online, waits for onsite 1` */
      stands: async () => {
        const { state, mode, waitingFor, waitingPlace } = (await mine()).registration;
        return `${state} ${mode}${waitingFor ? `, waits for ${waitingFor} ${waitingPlace}` : ""}`;
      },
      mails: async () => {
        await app.app.outbox.idle();
        return mailbox.received.filter(({ to }) => to === email).map(({ mail }) => mail);
      },
      subjects: async () => {
        await app.app.outbox.idle();
        const mails = mailbox.received.filter(({ to }) => to === email);
        return mails.map(({ mail }) => mail.subject?.split(":")[0]);
      },
    };
  }
  /** Taken and waiting, as the ledger has them. */
  const ledger = async () => {
    const counters = await founder.do("seats.list", { eventId });
    const of = (mode: string) => {
      const counter = counters.find((each) => each.mode === mode && each.group === "general");
      return [counter?.taken, counter?.waiting];
    };
    return { onsite: of("onsite"), online: of("online") };
  };
  return { event, eventId, session, dalian, hirosaki, register, offer, ledger };
}
const meanwhile = { mode: "onsite", onlineMeanwhile: true } as const;
const hall = { mode: "onsite" } as const;

/** The hall has one seat, Ada's; Ben waits for it and has the one seat online, for which Cyd waits. */
async function bothFull() {
  const scene = await opened({ seats: { onsite: 1, online: 1 } });
  const ada = await scene.register("ada", hall);
  const ben = await scene.register("ben", { ...meanwhile, hostId: scene.dalian ?? null });
  const cyd = await scene.register("cyd");
  return { ...scene, ada, ben, cyd };
}

describe("S11: whoever waits for the hall beside a seat online", () => {
  test("has it at registering where the hall is full, and is online in everything until the other comes", async () => {
    const { eventId, ben, cyd, ledger } = await bothFull();
    expect(await ben.stands()).toBe("confirmed online, waits for onsite 1");
    expect(await cyd.stands()).toBe("waitlisted online, waits for online 1");
    expect((await ben.mine()).hallWaitEndsAt).toBe(ends.dalian);
    expect(await ledger()).toEqual({ onsite: [1, 1], online: [1, 1] });
    const { counts, rows } = await founder.do("registrations.list", { eventId, state: "waitlisted" });
    expect(rows.map(({ id, waitingPlace }) => [id, waitingPlace])).toEqual([
      [cyd.id, 1],
      [ben.id, 1],
    ]);
    expect(counts).toEqual(
      expect.arrayContaining([
        { mode: "onsite", state: "confirmed", hostId: null, waitingFor: null, count: 1 },
        expect.objectContaining({ mode: "online", state: "confirmed", waitingFor: "onsite", count: 1 }),
        { mode: "online", state: "waitlisted", hostId: null, waitingFor: "online", count: 1 },
      ]),
    );
    const [mail] = await ben.mails();
    expect(mail?.subject).toContain("You are registered");
    expect(mail?.text).toContain("You take part online.");
    expect(mail?.text).toContain("You also wait for a seat in the hall.");
    expect(mail?.text).toMatch(/1 December 2031, .*18:00.*Dalian/);
    expect(mail?.html).not.toContain("reservedTicket");
    const csv = await founder.fetch(`/api/registrations.csv?eventId=${eventId}`);
    expect(await csv.text()).toContain('"Online","Confirmed, waits for the hall"');
  });

  test("has the hall at once where a seat is free there, and waits with nothing where neither has one", async () => {
    const { register } = await opened({ seats: { onsite: 1, online: 1 } });
    expect(await (await register("ada", meanwhile)).stands()).toBe("confirmed onsite");
    expect(await (await register("ben", meanwhile)).stands()).toBe("confirmed online, waits for onsite 1");
    expect(await (await register("cyd", meanwhile)).stands()).toBe("waitlisted onsite, waits for onsite 2");
  });

  test("comes to it from a seat online, or from waiting alone with the same place in line", async () => {
    const { eventId, register, offer, ledger } = await opened({ seats: { onsite: 0, online: 1 } });
    const [ada, ben] = [await register("ada", hall), await register("ben")];
    const wait = ({ visitor }: typeof ada) => visitor.say("registrations.waitForHall", { eventId });
    expect(await wait(ada)).toEqual({ ok: false, refusal: { code: "sold-out", detail: { free: 0 } } });
    await wait(ben);
    await wait(ben);
    expect(await ben.stands()).toBe("confirmed online, waits for onsite 2");
    await offer("online", 2);
    await wait(ada);
    expect(await ada.stands()).toBe("confirmed online, waits for onsite 1");
    expect(await ada.subjects()).toEqual(["You are on the waiting list", "How you take part has changed"]);
    expect(await ledger()).toEqual({ onsite: [0, 2], online: [2, 0] });
  });
});

describe("S12: the seat in the hall", () => {
  test("comes in one transaction with the seat online for whoever waits for that, and all are told", async () => {
    const { eventId, ada, ben, cyd, ledger } = await bothFull();
    const { feedToken } = await ben.mine();
    const feed = async () => {
      const text = await (await app.nobody().fetch(`/feeds/${feedToken}.ics`)).text();
      return [/^LOCATION:(.*)$/m.exec(text)?.[1]?.trim(), Number(/^SEQUENCE:(\d+)/m.exec(text)?.[1])];
    };
    const [onlinePlace, sequence] = await feed();
    await ada.visitor.do("registrations.cancelMine", { eventId });
    expect([await ben.stands(), await cyd.stands()]).toEqual(["confirmed onsite", "confirmed online"]);
    expect(await ledger()).toEqual({ onsite: [1, 0], online: [1, 0] });
    expect(await ben.subjects()).toEqual(["You are registered", "Your seat in the hall"]);
    expect(await cyd.subjects()).toEqual(["You are on the waiting list", "A place is free for you"]);
    const [, came] = await ben.mails();
    expect(came?.text).toContain("You take part in the hall.");
    expect(came?.html).toContain("reservedTicket");
    const [hallPlace, after] = await feed();
    expect(onlinePlace).toContain("/rooms/");
    expect(hallPlace).toContain("Main hall");
    expect(after).toBe((sequence as number) + 1);
  });

  test("goes to whoever came first, whether they have a seat online or nothing", async () => {
    const { eventId, register, offer, ledger } = await opened({ seats: { onsite: 0, online: 2 } });
    const people = [
      await register("ada", meanwhile),
      await register("ben", hall),
      await register("cyd", meanwhile),
    ];
    const dan = await register("dan");
    expect(await dan.stands()).toBe("waitlisted online, waits for online 1");
    const standings = () => Promise.all(people.map((each) => each.stands()));
    await offer("onsite", 2);
    expect(await standings()).toEqual([
      "confirmed onsite",
      "confirmed onsite",
      "confirmed online, waits for onsite 1",
    ]);
    expect(await dan.stands()).toBe("confirmed online");
    expect(await ledger()).toEqual({ onsite: [2, 1], online: [2, 0] });
    const { counts } = await founder.do("registrations.list", { eventId });
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });

  test("control: where it is not seen that who moves up has a seat online, that one stays taken by nobody", async () => {
    const { eventId, ada, cyd, ledger } = await bothFull();
    without.tellingHolders = true;
    await ada.visitor.do("registrations.cancelMine", { eventId });
    without.tellingHolders = false;
    expect(await cyd.stands()).toBe("waitlisted online, waits for online 1");
    expect(await ledger()).toEqual({ onsite: [1, 0], online: [1, 1] });
  });
});

describe("S13: the waiting ends by itself at 18:00 on the day before, by the clock of the person's host", () => {
  async function twoHosts() {
    const scene = await opened({ seats: { onsite: 1, online: 5 } });
    const { dalian = null, hirosaki = null, register } = scene;
    const ada = await register("ada", hall);
    const ben = await register("ben", { ...meanwhile, hostId: dalian });
    const chie = await register("chie", { ...meanwhile, hostId: hirosaki });
    const alone = await register("alone", hall);
    return { ...scene, ada, ben, chie, alone };
  }
  const look = async () => {
    await app.app.timekeeper.look();
    await app.app.errands.idle();
  };

  test("each is told once, keeps the seat online, and cannot begin again; who waits with nothing waits on", async () => {
    const { eventId, ben, chie, alone, ledger } = await twoHosts();
    now = Temporal.Instant.from(ends.hirosaki);
    await look();
    expect([await ben.stands(), await chie.stands(), await alone.stands()]).toEqual([
      "confirmed online, waits for onsite 1",
      "confirmed online",
      "waitlisted onsite, waits for onsite 2",
    ]);
    now = Temporal.Instant.from(ends.dalian);
    await look();
    await look();
    expect([await ben.stands(), await alone.stands()]).toEqual([
      "confirmed online",
      "waitlisted onsite, waits for onsite 1",
    ]);
    expect(await ledger()).toEqual({ onsite: [1, 1], online: [2, 0] });
    expect(await ben.subjects()).toEqual(["You are registered", "You take part online"]);
    expect(await chie.subjects()).toEqual(["You are registered", "You take part online"]);
    expect((await ben.mine()).hallWaitEndsAt).toBeNull();
    expect(await ben.visitor.say("registrations.waitForHall", { eventId })).toEqual({
      ok: false,
      refusal: { code: "not-now" },
    });
  });

  test("nobody whose time is over is given a seat, though nobody has looked yet", async () => {
    const { eventId, ada, ben, chie, alone } = await twoHosts();
    now = Temporal.Instant.from(ends.dalian);
    await ada.visitor.do("registrations.cancelMine", { eventId });
    expect([await ben.stands(), await chie.stands(), await alone.stands()]).toEqual([
      "confirmed online",
      "confirmed online",
      "confirmed onsite",
    ]);
  });

  test("control: where it has no end, who has gone to bed gets a seat in the hall", async () => {
    const { eventId, ada, ben } = await twoHosts();
    now = Temporal.Instant.from(ends.dalian);
    without.end = true;
    await look();
    await ada.visitor.do("registrations.cancelMine", { eventId });
    without.end = false;
    expect(await ben.stands()).toBe("confirmed onsite");
  });

  test("who registers later is online, and waits for nothing; moved to another day, it ends on another", async () => {
    const { event, eventId, session, ben, register } = await twoHosts();
    now = Temporal.Instant.from(ends.dalian).subtract({ minutes: 1 });
    await founder.do("events.save", {
      eventId,
      event: { ...event, startsOn: "2031-12-03", endsOn: "2031-12-03", version: 1 },
    });
    await founder.do("sessions.save", {
      eventId,
      session: { ...session, wall: "2031-12-03T09:00", version: 1 },
    });
    await founder.do("events.publish", { eventId });
    now = now.add({ minutes: 1 });
    await look();
    expect(await ben.stands()).toBe("confirmed online, waits for onsite 1");
    expect((await ben.mine()).hallWaitEndsAt).toBe("2031-12-02T10:00:00Z");
    now = now.add({ hours: 24 });
    const late = await register("late", meanwhile);
    expect(await late.stands()).toBe("confirmed online");
  });
});

describe("S14: one waits for one seat at a time", () => {
  test("who stops stays online, and has the old place again within ten minutes; later, the end of the line", async () => {
    const { eventId, register, ledger } = await opened({ seats: { onsite: 0, online: 5 } });
    const [ada, ben] = [await register("ada", meanwhile), await register("ben", meanwhile)];
    const stop = () => ada.visitor.do("registrations.stopWaiting", { eventId });
    const wait = () => ada.visitor.do("registrations.waitForHall", { eventId });
    await stop();
    await stop();
    expect([await ada.stands(), await ben.stands()]).toEqual([
      "confirmed online",
      "confirmed online, waits for onsite 1",
    ]);
    expect(await ledger()).toEqual({ onsite: [0, 1], online: [2, 0] });
    now = now.add({ minutes: 9 });
    await wait();
    expect(await ada.stands()).toBe("confirmed online, waits for onsite 1");
    await stop();
    now = now.add({ minutes: 10 });
    await wait();
    expect(await ada.stands()).toBe("confirmed online, waits for onsite 2");
    expect(await ledger()).toEqual({ onsite: [0, 2], online: [2, 0] });
    expect(await ada.subjects()).toEqual(["You are registered"]);
  });

  const done = {
    "cancels, and comes back": async (person: Person, { eventId }: Scene) => {
      await person.visitor.do("registrations.cancelMine", { eventId });
      expect(await person.stands()).toBe("cancelled online");
      await person.visitor.do("registrations.restoreMine", { eventId });
      expect(await person.stands()).toBe("waitlisted online, waits for online 1");
    },
    "is made a guest by an organizer": async ({ id, stands }: Person, { eventId }: Scene) => {
      await founder.do("registrations.edit", { eventId, id, group: "invited" });
      expect(await stands()).toBe("confirmed online");
    },
    "is given a guest's seat in the hall": async ({ id, stands }: Person, { eventId }: Scene) => {
      await founder.do("registrations.edit", { eventId, id, group: "invited", mode: "onsite" });
      expect(await stands()).toBe("confirmed onsite");
    },
    "is cancelled by an organizer": async ({ id, stands }: Person, { eventId }: Scene) => {
      await founder.do("registrations.edit", { eventId, id, state: "cancelled" });
      expect(await stands()).toBe("cancelled online");
    },
    "is erased": async ({ id }: Person, { eventId }: Scene) => {
      await founder.do("personal.erase", { eventId, id });
    },
  };
  test.each(Object.entries(done))("who waits beside a seat and %s leaves both", async (how, leave) => {
    const scene = await bothFull();
    await leave(scene.ben, scene);
    expect(await scene.cyd.stands()).toBe("confirmed online");
    expect(await scene.ledger()).toEqual({
      onsite: [1, 0],
      online: [1, how.includes("comes back") ? 1 : 0],
    });
  });

  test("who changes to the hall while it is full keeps the seat online and the place in line", async () => {
    const { eventId, ben } = await bothFull();
    const refused = await ben.visitor.say("registrations.switchMode", { eventId, mode: "onsite" });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "sold-out" } });
    expect(await ben.stands()).toBe("confirmed online, waits for onsite 1");
  });

  test("a guest of honour, who never waits, cannot", async () => {
    const { eventId, register } = await opened({ seats: { onsite: 0, online: 2 } });
    const ada = await register("ada");
    await founder.do("registrations.edit", { eventId, id: ada.id, group: "invited" });
    expect(await ada.visitor.say("registrations.waitForHall", { eventId })).toEqual({
      ok: false,
      refusal: { code: "not-now" },
    });
  });
});
type Scene = Awaited<ReturnType<typeof bothFull>>;
type Person = Scene["ben"];

describe("S15: where a seat is given at the press, both wishes are kept until then", () => {
  const atPress = { seatsGiven: "at-press" } as const;
  const press = async ({ id, email, visitor }: Person) =>
    visitor.do("signins.enter", { token: app.app.services.links.makeMailed(id, 1, email) });

  test("and the press gives the seat online and the place in the hall's line that was kept", async () => {
    const { register, ledger } = await opened({ seats: { onsite: 0, online: 2 }, event: atPress });
    const [ada, ben] = [await register("ada", meanwhile), await register("ben", hall)];
    expect(await ada.stands()).toBe("unproven online");
    await press(ben);
    expect(await ben.stands()).toBe("waitlisted onsite, waits for onsite 1");
    await press(ada);
    expect([await ada.stands(), await ben.stands()]).toEqual([
      "confirmed online, waits for onsite 1",
      "waitlisted onsite, waits for onsite 2",
    ]);
    expect(await ledger()).toEqual({ onsite: [0, 2], online: [1, 0] });
  });

  test("a press after the waiting has ended gives the seat online alone", async () => {
    const { register, ledger } = await opened({ seats: { onsite: 0, online: 2 }, event: atPress });
    now = Temporal.Instant.from(ends.dalian).subtract({ minutes: 5 });
    const ada = await register("ada", meanwhile);
    now = Temporal.Instant.from(ends.dalian);
    await press(ada);
    expect(await ada.stands()).toBe("confirmed online");
    expect(await ledger()).toEqual({ onsite: [0, 0], online: [1, 0] });
  });
});

test("S16: seats of a burst that are taken back take both, and are given back with both", async () => {
  const { eventId, register, ledger } = await opened({ seats: { onsite: 1, online: 40 } });
  await register("ada", hall);
  const people = [];
  for (let at = 0; at < 30; at++) people.push(await register(`bot${at}`, meanwhile));
  const before = await ledger();
  expect(before).toEqual({ onsite: [1, 30], online: [30, 0] });
  const [burst] = (await founder.do("bursts.list", { eventId })).bursts;
  const span = { from: burst?.from as string, until: burst?.until as string };
  const registrationIds = people.map(({ id }) => id);
  const taking = await founder.do("bursts.take", { eventId, id: newId(), ...span, registrationIds });
  expect(await ledger()).toEqual({ onsite: [1, 0], online: [0, 0] });
  await founder.do("bursts.giveBack", { eventId, id: taking.id });
  expect(await ledger()).toEqual(before);
  expect(await people[4]?.stands()).toBe("confirmed online, waits for onsite 5");
});
