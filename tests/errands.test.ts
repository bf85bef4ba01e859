import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { errands, mails } from "#db/schema.ts";
import { fillEvent } from "#db/seed/full-house.ts";
import { makeEvent, makeRegistration, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { readCookies } from "#server/cookies.ts";
import { setWanted } from "#server/seats/store.ts";
import type { CommandName, Given } from "#shared/contract.ts";
import { newId } from "#shared/new-id.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { ownQueriesOf, untilAlike } from "#tests/asked-queries.ts";

/* What is done for everybody in an event: for the first few with the command, for the others after it. */

const guard = vi.hoisted(() => ({ isOut: false }));
vi.mock(import("#server/errands/errand.ts"), async (original) => {
  const kept = await original();
  const unlessOut = (name: "peopleAtOnce" | "seatedAtOnce") => ({
    get: () => (guard.isOut ? 1_000_000 : kept[name]),
    enumerable: true,
  });
  const ownLimits = { peopleAtOnce: unlessOut("peopleAtOnce"), seatedAtOnce: unlessOut("seatedAtOnce") };
  return Object.defineProperties({ ...kept }, ownLimits) as typeof kept;
});
vi.mock(import("#server/seats/store.ts"), async (original) => {
  const kept = await original();
  return {
    ...kept,
    takeSeat: (...asked) => (guard.isOut ? kept.takeFreeSeat : kept.takeSeat)(...asked),
  };
});
vi.mock(import("#server/registrations/store.ts"), async (original) => {
  const kept = await original();
  const oneByOne: typeof kept.changeStandings = async (tx, rows, ...change) => {
    for (const row of rows) await kept.changeStandings(tx, [row], ...change);
  };
  return {
    ...kept,
    changeStandings: (...asked) => (guard.isOut ? oneByOne : kept.changeStandings)(...asked),
  };
});

let app: TestApp;
let ada: Visitor;
beforeAll(async () => {
  app = await startApp();
  ada = await app.founder();
});
afterEach(() => {
  guard.isOut = false;
});
afterAll(() => app.close());

const longAgo = Temporal.Instant.from("2026-01-01T00:00:00Z");
let events = 0;
/** What a command asks, while nothing else is done; a release is read once for each connection, by whichever comes first. */
async function askedBy(command: () => Promise<unknown>) {
  await app.app.errands.idle();
  const queries = await ownQueriesOf(command);
  return queries.filter((query) => !/^select .*"programme".* from "releases"/i.test(query));
}

/** A published event in which so many have a seat, and nineteen times as many wait for one. */
async function anEvent(seated: number) {
  const [event, room] = [makeEvent({ slug: `many-${events++}` }), makeRoom()];
  const eventId = event.id;
  await ada.do("events.create", { event });
  await ada.do("rooms.save", { eventId, room });
  const session = makeSession({ roomId: room.id });
  await ada.do("sessions.save", { eventId, session });
  await ada.do("events.publish", { eventId });
  const size = { rooms: 0, people: 0, sessions: 0, registrations: 20 * seated };
  await fillEvent(app.store, eventId, { ...size, registeredFrom: longAgo });
  return { eventId, room, session };
}

const call = <C extends CommandName>(command: C, given: Given<C>) =>
  app.app.dispatch(command, given, {
    cookies: readCookies(ada.cookie, false),
    network: "127.0.0.1",
    knownAs: null,
  });
const move = ({ eventId, session }: Awaited<ReturnType<typeof anEvent>>, minutes: number) =>
  ada.do("sessions.save", { eventId, session: { ...session, minutes, version: 1 } });

/** How many mails of a kind there are, and for how many people. */
const mailed = (eventId: string, kind: "promoted" | "programme-changed" | "event-cancelled") =>
  app.store.read(async (tx) => {
    const rows = await tx
      .select({ subjectId: mails.subjectId })
      .from(mails)
      .where(and(eq(mails.eventId, eventId), eq(mails.kind, kind)));
    return { mails: rows.length, people: new Set(rows.map(({ subjectId }) => subjectId)).size };
  });
const online = async (eventId: string) => {
  const counters = await ada.do("seats.list", { eventId });
  const found = counters.find(({ mode, group }) => mode === "online" && group === "general");
  return { taken: found?.taken, waiting: found?.waiting };
};
const widen = (eventId: string, wanted: number) =>
  ({ eventId, mode: "online", group: "general", wanted }) as const;

/** What one command asks of the database, its writes of many rows by each of their texts. */
const costs: [name: string, of: (seated: number) => Promise<string[]>][] = [
  [
    "a release that moves a session",
    async (seated) => {
      const event = await anEvent(seated);
      await move(event, 60);
      return askedBy(() => call("events.publish", { eventId: event.eventId }));
    },
  ],
  [
    "a cancellation",
    async (seated) => {
      const { eventId } = await anEvent(seated);
      return askedBy(() => call("events.cancel", { eventId }));
    },
  ],
];
const sizeOf = (queries: readonly string[]) => ({
  queries: queries.length,
  chars: queries.reduce((sum, query) => sum + query.length, 0),
});

test.each(costs)(
  "%s asks as much of the database for eight hundred people as for four hundred (V3)",
  async (_name, of) => {
    await of(11); // drizzle writes its statements once
    const [many, few] = await untilAlike(async () => [sizeOf(await of(40)), sizeOf(await of(20))]);
    expect(many).toEqual(few);
  },
);

test.each(costs)("control: done for everybody at once, %s grows with them", async (_name, of) => {
  guard.isOut = true;
  expect(sizeOf(await of(40)).chars).toBeGreaterThan(sizeOf(await of(20)).chars);
});

async function costOfSeats(seated: number) {
  const { eventId } = await anEvent(seated);
  const queries = await askedBy(() => call("seats.setCapacity", widen(eventId, 20 * seated)));
  return queries.length;
}

test("as many seats as are wanted by everybody are given by as many queries as half of them (V3)", async () => {
  await costOfSeats(6);
  const [many, few] = await untilAlike(async () => [await costOfSeats(12), await costOfSeats(6)]);
  expect(many).toBe(few);
});

test("control: given to everybody at once, seats cost as many queries as there are people", async () => {
  guard.isOut = true;
  expect((await costOfSeats(12)) - (await costOfSeats(6))).toBeGreaterThan(100);
});

/** How often registrations are written while so many seats, and places in line, are taken back and given back. */
async function writesOfTaking(people: number) {
  const { eventId } = await anEvent(10);
  const span = { from: "2026-01-01T00:00:00Z", until: "2027-01-01T00:00:00Z" };
  const all = await ada.do("bursts.people", { eventId, ...span });
  const registrationIds = all.slice(0, people).map(({ id }) => id);
  const id = newId();
  const take = await askedBy(() => call("bursts.take", { eventId, id, ...span, registrationIds }));
  const giveBack = await askedBy(() => call("bursts.giveBack", { eventId, id }));
  const { takings } = await ada.do("bursts.list", { eventId });
  const writes = [...take, ...giveBack].filter((query) => query.startsWith('update "registrations"'));
  return { writes: writes.length, takings: takings.map(({ count, state }) => [count, state]) };
}

test("seats are taken back from many, and given back, by as many writes as from half of them (V3)", async () => {
  const [few, many] = [await writesOfTaking(80), await writesOfTaking(160)];
  expect(many.writes).toBe(few.writes);
  expect([few.takings, many.takings]).toEqual([[[80, "given-back"]], [[160, "given-back"]]]);
});

test("control: one by one they are as many writes as people", async () => {
  guard.isOut = true;
  expect((await writesOfTaking(80)).writes).toBeGreaterThanOrEqual(160);
});

test("everybody is told once, and has their seat, soon after the command (V4)", async () => {
  const event = await anEvent(30);
  const { eventId } = event;
  await ada.do("seats.setCapacity", widen(eventId, 600));
  await app.app.errands.idle();
  expect([await online(eventId), await mailed(eventId, "promoted")]).toEqual([
    { taken: 600, waiting: 0 },
    { mails: 570, people: 570 },
  ]);
  await move(event, 60);
  await ada.do("events.publish", { eventId });
  await app.app.errands.idle();
  expect(await mailed(eventId, "programme-changed")).toEqual({ mails: 600, people: 600 });
  expect(await app.store.read((tx) => tx.$count(errands))).toBe(0);
});

test("what is released, called off and held after all while people are still being told, is told them in that order, each once (V4, M4)", async () => {
  const event = await anEvent(30);
  const { eventId } = event;
  await move(event, 60);
  await ada.do("events.publish", { eventId });
  await ada.do("sessions.save", { eventId, session: { ...event.session, minutes: 90, version: 2 } });
  await ada.do("events.publish", { eventId });
  await ada.do("events.cancel", { eventId });
  await ada.do("events.reopen", { eventId });
  await app.app.errands.idle();
  expect([await mailed(eventId, "programme-changed"), await mailed(eventId, "event-cancelled")]).toEqual([
    { mails: 30, people: 30 },
    { mails: 600, people: 600 },
  ]);
});

/** How somebody stands who comes while many seats are free and many still wait for them. */
async function standingOfNewcomer() {
  const { eventId } = await anEvent(6);
  await app.store.write((tx) => setWanted(tx, eventId, { mode: "online", group: "general" }, 60));
  const { state } = await app
    .nobody()
    .do("registrations.register", makeRegistration({ eventId }))
    .then((answer) => (answer.outcome === "registered" ? answer.mine.registration : { state: null }));
  return state;
}

test("whoever comes while seats are still being given is not before those who wait (S2, V4)", async () => {
  expect(await standingOfNewcomer()).toBe("waitlisted");
});

test("control: where any free seat is taken, whoever comes last has the first", async () => {
  guard.isOut = true;
  expect(await standingOfNewcomer()).toBe("confirmed");
});
