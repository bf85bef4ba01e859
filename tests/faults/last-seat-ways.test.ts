import { afterEach, describe, expect, test, vi } from "vitest";
import { engineName } from "#db/dialect.ts";
import { makeRegistration } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { updateEvent } from "#server/events/store.ts";
import { openJournal } from "#server/journal/journal.ts";
import type { Event } from "#shared/events.ts";
import type { ListedRegistration } from "#shared/registrations.ts";
import { openEvent, type StartOptions, startApp, type TestApp } from "#tests/app.ts";
import { patience, sized } from "#tests/faults/form.ts";
import { dropCheck, earlierLook, takeOnEarlierRead } from "#tests/faults/unguarded-seats.ts";

vi.mock(import("#server/seats/store.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    takeSeat: async (...asked) => (await takeOnEarlierRead(...asked)) ?? guarded.takeSeat(...asked),
    takeFreeSeat: async (...asked) => (await takeOnEarlierRead(...asked)) ?? guarded.takeFreeSeat(...asked),
  };
});

const many = sized({ short: 40, long: 500 });
/** Enough for a wrong door to be seen. */
const manyUnguarded = sized({ short: 40, long: 100 });
/** As many as one answer may hold. */
const pageMax = 200;
const apps: TestApp[] = [];
afterEach(async () => {
  for (const app of apps.splice(0).reverse()) await app.close();
});

/** One server, and on Postgres two; the crowd is split over them. */
const serverCounts = engineName === "postgres" ? [1, 2] : [1];

interface Scene {
  people: number;
  servers: number;
  seats: { onsite: number; online: number };
  seatsGiven?: Event["seatsGiven"];
  /** Whether what decides is a read made before the write, and no CHECK stands behind it. */
  unguarded?: boolean;
}

async function open({ people, servers, seats, seatsGiven = "at-once", unguarded = false }: Scene) {
  const earlier = earlierLook();
  const options: StartOptions = unguarded ? { around: earlier.around, ownDatabase: true } : {};
  const first = await startApp(options);
  apps.push(first);
  for (let at = 1; at < servers; at++)
    apps.push(await startApp({ ...options, databaseUrl: first.databaseUrl as string }));
  if (unguarded) await dropCheck(first);
  const { eventId, founder, event } = await openEvent(first, { seats });
  await giveSeats(first, event, seatsGiven);
  await founder.do("events.publish", { eventId });
  const ledger = async () => {
    const counters = await founder.do("seats.list", { eventId });
    const of = (mode: "onsite" | "online") =>
      counters.find((each) => each.mode === mode && each.group === "general");
    return { onsite: of("onsite"), online: of("online") };
  };
  const crowd = (mode: "onsite" | "online") =>
    Promise.all(
      Array.from({ length: people }, async (_, at) => {
        const { id, email } = makeRegistration({ eventId });
        const app = apps[at % servers] as TestApp;
        return { id, email, visitor: await app.attendee({ id, email, eventId, mode }) };
      }),
    );
  const press = ({ id, email, visitor }: { id: string; email: string; visitor: Visitor }) =>
    visitor.do("signins.enter", { token: first.app.services.links.makeMailed(id, 1, email) });
  /** Of everybody in the crowd, in its order. */
  async function standings(crowd: { id: string }[]) {
    const rows: ListedRegistration[] = [];
    for (let total = Number.POSITIVE_INFINITY; rows.length < total; ) {
      const page = await founder.do("registrations.list", { eventId, limit: pageMax, offset: rows.length });
      rows.push(...page.rows);
      total = page.total;
    }
    const byId = new Map(rows.map((row) => [row.id, row]));
    return crowd.map(({ id }) => byId.get(id) as ListedRegistration);
  }
  /** The moment before they all come. */
  const ready = () => (unguarded ? earlier.look() : undefined);
  return { eventId, founder, ledger, crowd, standings, press, ready };
}

const count = <T>(all: T[], wanted: (each: T) => boolean) => all.filter(wanted).length;

async function bySwitch(scene: Omit<Scene, "seats">) {
  const { people } = scene;
  const { eventId, ledger, crowd, ready } = await open({ ...scene, seats: { onsite: 1, online: people } });
  const there = await crowd("online");
  await ready();
  const replies = await Promise.all(
    there.map(({ visitor }) => visitor.say("registrations.switchMode", { eventId, mode: "onsite" })),
  );
  return { replies, ledger: await ledger() };
}

async function byComingBack(scene: Omit<Scene, "seats">) {
  const { people } = scene;
  const { eventId, founder, ledger, crowd, standings, ready } = await open({
    ...scene,
    seats: { onsite: 0, online: people },
  });
  const there = await crowd("online");
  await Promise.all(there.map(({ visitor }) => visitor.do("registrations.cancelMine", { eventId })));
  await founder.do("seats.setCapacity", { eventId, mode: "online", group: "general", wanted: 1 });
  await ready();
  await Promise.all(there.map(({ visitor }) => visitor.do("registrations.restoreMine", { eventId })));
  return { after: await standings(there), ledger: await ledger() };
}

/** Twenty times the same change of capacity, while whoever has the one seat leaves. */
async function byMoreRoom(scene: Omit<Scene, "seats">) {
  const { eventId, founder, ledger, crowd, standings, ready } = await open({
    ...scene,
    seats: { onsite: 1, online: 0 },
  });
  const there = await crowd("onsite");
  const before = await standings(there);
  const leaving = there.filter((_, at) => before[at]?.state === "confirmed");
  await ready();
  await Promise.all([
    ...leaving.map(({ visitor }) => visitor.do("registrations.cancelMine", { eventId })),
    ...Array.from({ length: 20 }, () =>
      founder.do("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: 2 }),
    ),
  ]);
  return { before, after: await standings(there), ledger: await ledger() };
}

/** Half of those who have a seat leave at once, and each makes room for one who waits. */
async function byPromotion(scene: Omit<Scene, "seats">) {
  const { people } = scene;
  const seated = people / 2;
  const { eventId, ledger, crowd, standings, ready } = await open({
    ...scene,
    seats: { onsite: seated, online: 0 },
  });
  const there = await crowd("onsite");
  const before = await standings(there);
  const leaving = there.filter((_, at) => before[at]?.state === "confirmed").slice(0, seated / 2);
  await ready();
  await Promise.all(leaving.map(({ visitor }) => visitor.do("registrations.cancelMine", { eventId })));
  return { before, after: await standings(there), ledger: await ledger() };
}

/** Everybody has registered before; the links in the mails are pressed at once. */
/** All of them are online; the one seat in the hall is free, and each asks for it or a place in its line. */
async function byWaiting(scene: Omit<Scene, "seats">) {
  const { people } = scene;
  const { eventId, ledger, crowd, standings, ready } = await open({
    ...scene,
    seats: { onsite: 1, online: people },
  });
  const there = await crowd("online");
  await ready();
  await Promise.all(there.map(({ visitor }) => visitor.do("registrations.waitForHall", { eventId })));
  return { after: await standings(there), ledger: await ledger() };
}

/** Twenty times the same larger hall, for which those wait who are online; for their seats others wait. */
async function byMovingUp(scene: Omit<Scene, "seats">) {
  const { people } = scene;
  const { eventId, founder, ledger, crowd, standings, ready } = await open({
    ...scene,
    seats: { onsite: 0, online: people / 2 },
  });
  const there = await crowd("online");
  const sits = (await standings(there)).map(({ state }) => state === "confirmed");
  const waiting = there.filter((_, at) => sits[at]);
  await Promise.all(waiting.map(({ visitor }) => visitor.do("registrations.waitForHall", { eventId })));
  const before = await standings(there);
  await ready();
  const larger = { eventId, mode: "onsite", group: "general", wanted: people / 4 } as const;
  await Promise.all(Array.from({ length: 20 }, () => founder.do("seats.setCapacity", larger)));
  return { before, after: await standings(there), ledger: await ledger() };
}

async function byThePress(scene: Omit<Scene, "seats">) {
  const { ledger, crowd, standings, press, ready } = await open({
    ...scene,
    seats: { onsite: 1, online: 0 },
    seatsGiven: "at-press",
  });
  const there = await crowd("onsite");
  await ready();
  await Promise.all(there.map(press));
  return { after: await standings(there), ledger: await ledger() };
}

describe.each(serverCounts)(`${many} at once for the last seats, servers: %i`, (servers) => {
  const all = { people: many, servers };

  test("by a switch, one gets it, the others keep theirs", patience, async () => {
    const { replies, ledger } = await bySwitch(all);
    expect(count(replies, (reply) => reply.ok)).toBe(1);
    expect(count(replies, (reply) => !reply.ok && reply.refusal.code === "sold-out")).toBe(many - 1);
    expect(ledger).toMatchObject({ onsite: { taken: 1, waiting: 0 }, online: { taken: many - 1 } });
  });

  test("by coming back, one gets it, the others wait", patience, async () => {
    const { after, ledger } = await byComingBack(all);
    expect(count(after, ({ state }) => state === "confirmed")).toBe(1);
    expect(after.flatMap(({ waitingPlace }) => waitingPlace ?? []).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: many - 1 }, (_, at) => at + 1),
    );
    expect(ledger).toMatchObject({ online: { capacity: 1, taken: 1, waiting: many - 1 } });
  });

  test("by more room and by who leaves at the same time, those get it who came first", patience, async () => {
    const { before, after, ledger } = await byMoreRoom(all);
    expect(placesOf(before, after)).toEqual([1, 2]);
    expect(ledger).toMatchObject({ onsite: { capacity: 2, taken: 2, waiting: many - 3 } });
  });

  test("by those who leave at once, as many who wait get theirs, first come first", patience, async () => {
    const { before, after, ledger } = await byPromotion(all);
    expect(placesOf(before, after)).toEqual(Array.from({ length: many / 4 }, (_, at) => at + 1));
    expect(ledger).toMatchObject({ onsite: { capacity: many / 2, taken: many / 2, waiting: many / 4 } });
  });

  test("by the press, one gets it, the others wait", patience, async () => {
    const { after, ledger } = await byThePress(all);
    expect(count(after, ({ state }) => state === "confirmed")).toBe(1);
    expect(ledger).toMatchObject({ onsite: { capacity: 1, taken: 1, waiting: many - 1, unproven: 0 } });
  });

  test(
    "by waiting while online, one gets it, the others keep theirs and wait in one order",
    patience,
    async () => {
      const { after, ledger } = await byWaiting(all);
      expect(count(after, ({ mode, state }) => mode === "onsite" && state === "confirmed")).toBe(1);
      expect(after.flatMap(({ waitingPlace }) => waitingPlace ?? []).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: many - 1 }, (_, at) => at + 1),
      );
      expect(ledger).toMatchObject({ onsite: { taken: 1, waiting: many - 1 }, online: { taken: many - 1 } });
    },
  );

  test(
    "by a larger hall, those move up who came first, and as many get the seats that they leave",
    patience,
    async () => {
      const { before, after, ledger } = await byMovingUp(all);
      const moved = after.flatMap(({ mode }, at) =>
        mode === "onsite" ? (before[at]?.waitingPlace ?? []) : [],
      );
      expect(moved.toSorted((a, b) => a - b)).toEqual(Array.from({ length: many / 4 }, (_, at) => at + 1));
      expect(ledger).toMatchObject({
        onsite: { taken: many / 4, waiting: many / 4 },
        online: { taken: many / 2, waiting: many / 4 },
      });
    },
  );

  const ways = { byWaiting, byMovingUp, byThePress, bySwitch, byComingBack, byMoreRoom, byPromotion };
  test.each(Object.entries(ways))(
    "control: %s, decided on a read made before the write and without the CHECK, seats are sold twice or stay empty",
    patience,
    async (_name, way) => {
      const { ledger } = await way({ people: manyUnguarded, servers, unguarded: true });
      const wrong = Object.values(ledger).filter(
        (mode) => mode && (mode.taken > mode.wanted || (mode.taken < mode.wanted && mode.waiting > 0)),
      );
      expect(wrong).not.toEqual([]);
    },
  );
});

/** The places that those had in the queue who have a seat now and had none. */
const placesOf = (before: ListedRegistration[], after: ListedRegistration[]) =>
  after
    .flatMap(({ state }, at) => (state === "confirmed" ? (before[at]?.waitingPlace ?? []) : []))
    .toSorted((a, b) => a - b);

/** As organizers chose while mail could leave: these servers need none. */
const giveSeats = (app: TestApp, event: Event, seatsGiven: Event["seatsGiven"]) =>
  app.store.write((tx) =>
    updateEvent({ tx, journal: openJournal() }, { ...event, seatsGiven, version: 1 }, event),
  );
