import { afterEach, expect, test } from "vitest";
import { engineName } from "#db/dialect.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { patience, sized } from "#tests/faults/form.ts";

const many = sized({ short: 100, long: 500 });
const apps: TestApp[] = [];
afterEach(async () => {
  for (const app of apps.splice(0).reverse()) await app.close();
});

/** One server, and on Postgres two; the crowd is split over them. */
const serverCounts = engineName === "postgres" ? [1, 2] : [1];

async function open(servers: number, seats: { onsite: number; online: number }) {
  const first = await startApp();
  apps.push(first);
  for (let at = 1; at < servers; at++)
    apps.push(await startApp({ databaseUrl: first.databaseUrl as string }));
  const { eventId, founder } = await openEvent(first, { seats });
  const ledger = async () => {
    const counters = await founder.do("seats.list", { eventId });
    const of = (mode: "onsite" | "online") =>
      counters.find((each) => each.mode === mode && each.group === "general");
    return { onsite: of("onsite"), online: of("online") };
  };
  const crowd = (mode: "onsite" | "online") =>
    Promise.all(
      Array.from({ length: many }, (_, at) => (apps[at % servers] as TestApp).attendee({ eventId, mode })),
    );
  return { eventId, founder, ledger, crowd };
}

const count = <T>(all: T[], wanted: (each: T) => boolean) => all.filter(wanted).length;
const standings = (crowd: Visitor[], eventId: string) =>
  Promise.all(crowd.map(async (each) => (await each.do("registrations.mine", { eventId })).registration));

test.each(serverCounts)(
  "by a switch, servers: %i, one gets it, the others keep theirs",
  patience,
  async (servers) => {
    const { eventId, ledger, crowd } = await open(servers, { onsite: 1, online: many });
    const people = await crowd("online");
    const replies = await Promise.all(
      people.map((each) => each.say("registrations.switchMode", { eventId, mode: "onsite" })),
    );
    expect(count(replies, (reply) => reply.ok)).toBe(1);
    expect(count(replies, (reply) => !reply.ok && reply.refusal.code === "sold-out")).toBe(many - 1);
    expect(await ledger()).toMatchObject({ onsite: { taken: 1, waiting: 0 }, online: { taken: many - 1 } });
  },
);

test.each(serverCounts)(
  "by coming back, servers: %i, one gets it, the others wait",
  patience,
  async (servers) => {
    const { eventId, founder, ledger, crowd } = await open(servers, { onsite: 0, online: many });
    const people = await crowd("online");
    await Promise.all(people.map((each) => each.do("registrations.cancelMine", { eventId })));
    await founder.do("seats.setCapacity", { eventId, mode: "online", group: "general", wanted: 1 });
    await Promise.all(people.map((each) => each.do("registrations.restoreMine", { eventId })));
    const all = await standings(people, eventId);
    expect(count(all, ({ state }) => state === "confirmed")).toBe(1);
    expect(all.flatMap(({ waitingPlace }) => waitingPlace ?? []).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: many - 1 }, (_, at) => at + 1),
    );
    expect(await ledger()).toMatchObject({ online: { capacity: 1, taken: 1, waiting: many - 1 } });
  },
);

test.each(serverCounts)(
  "by more room and by those who leave at once, servers: %i, who came first",
  patience,
  async (servers) => {
    const { eventId, founder, ledger, crowd } = await open(servers, { onsite: 1, online: 0 });
    const people = await crowd("onsite");
    const before = await standings(people, eventId);
    const leaving = people.filter((_, at) => before[at]?.state === "confirmed");
    await Promise.all([
      ...leaving.map((each) => each.do("registrations.cancelMine", { eventId })),
      ...Array.from({ length: 20 }, () =>
        founder.do("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: 2 }),
      ),
    ]);
    const after = await standings(people, eventId);
    const places = after.flatMap(({ state }, at) =>
      state === "confirmed" ? [before[at]?.waitingPlace] : [],
    );
    expect(places.toSorted()).toEqual([1, 2]);
    expect(await ledger()).toMatchObject({ onsite: { capacity: 2, taken: 2, waiting: many - 3 } });
  },
);
