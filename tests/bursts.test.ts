import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { registrations } from "#db/schema.ts";
import { makeEvent, makeRegistration, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { burstsIn } from "#server/bursts/rules.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { listen } from "#tests/listener.ts";

/** A control takes out what tells people from typed addresses. */
const without = vi.hoisted(() => ({ signs: false }));
vi.mock(import("#server/bursts/store.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    untouchedBetween: (tx, eventId, span) =>
      without.signs
        ? tx.select().from(registrations).where(eq(registrations.eventId, eventId))
        : guarded.untouchedBetween(tx, eventId, span),
  };
});
/** So many are listed and taken at once; null: as ever. */
const few = vi.hoisted(() => ({ atOnce: null as number | null }));
vi.mock(import("#shared/limits.ts"), async (original) => {
  const kept = await original();
  const takenAtOnceMax = { get: () => few.atOnce ?? kept.limits.takenAtOnceMax, enumerable: true };
  return { ...kept, limits: Object.defineProperties({ ...kept.limits }, { takenAtOnceMax }) };
});

const noon = Temporal.Instant.from("2031-12-01T04:00:00Z");
let now = noon;
let app: TestApp;
let founder: Visitor;
beforeAll(async () => {
  app = await startApp({ clock: () => now });
  founder = await app.founder();
});
beforeEach(() => {
  now = noon;
});
afterAll(() => app.close());

/** A hall of 30. Ada's address is proven, Ben was edited, Cyd is in a room; 30 more are typed by a script. */
async function typedFull() {
  const event = makeEvent({ slug: `burst-${newId().slice(-12)}`, endsOn: "2031-12-04" });
  const eventId = event.id;
  const room = makeRoom();
  await founder.do("events.create", { event });
  await founder.do("rooms.save", { eventId, room });
  await founder.do("sessions.save", { eventId, session: makeSession({ roomId: room.id }) });
  await founder.do("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: 30 });
  await founder.do("events.publish", { eventId });
  async function register(name: string) {
    const draft = makeRegistration({ eventId, mode: "onsite", email: `${name}-${event.slug}@example.org` });
    const visitor = app.nobody();
    await visitor.do("registrations.register", draft);
    const standing = async () => {
      const { state, waitingPlace } = (await visitor.do("registrations.mine", { eventId })).registration;
      return waitingPlace === null ? state : `${state} ${waitingPlace}`;
    };
    return { ...draft, visitor, standing };
  }
  type Person = Awaited<ReturnType<typeof register>>;
  const press = ({ id, email, visitor }: Person) =>
    visitor.do("signins.enter", { token: app.app.services.links.makeMailed(id, 1, email) });
  const [ada, ben, cyd] = [await register("ada"), await register("ben"), await register("cyd")];
  await press(ada);
  await founder.do("registrations.edit", { eventId, id: ben.id, affiliation: "Office" });
  const listener = await listen(app.url, cyd.visitor, { eventId, roomId: room.id });
  const bots: Person[] = [];
  for (let at = 0; at < 30; at++) {
    now = now.add({ seconds: 10 });
    bots.push(await register(`bot${at}`));
  }
  const [burst] = await vi.waitFor(async () => {
    const { bursts } = await founder.do("bursts.list", { eventId });
    expect(bursts).toMatchObject([{ count: 30 }]); // Cyd's coming has been noted
    return bursts;
  });
  listener.close();
  now = now.add({ minutes: 1 });
  const dan = await register("dan"); // waits behind the script
  await press(dan);
  const span = { from: burst?.from as string, until: burst?.until as string };
  const people = await founder.do("bursts.people", { eventId, ...span });
  const take = (ids: string[]) =>
    founder.do("bursts.take", { eventId, id: newId(), ...span, registrationIds: ids });
  const mailsTo = async ({ email }: Person) =>
    (await founder.do("mails.list", { eventId, limit: 200 })).rows
      .filter(({ to }) => to === email)
      .map(({ kind }) => kind);
  const seats = async () => {
    const [onsite] = await founder.do("seats.list", { eventId });
    return [onsite?.taken, onsite?.waiting];
  };
  return { eventId, span, people, bots, ada, ben, cyd, dan, press, take, mailsTo, seats };
}

test("S10: seats typed in a burst are taken back from those whom nothing has shown to be anybody, who wait get them, and none of the others is mailed", async () => {
  const { eventId, people, bots, ada, ben, cyd, dan, take, mailsTo, seats } = await typedFull();
  expect(people.map(({ id }) => id)).toEqual(bots.map(({ id }) => id));
  expect(await seats()).toEqual([30, 4]);
  expect(await dan.standing()).toBe("waitlisted 4");

  const kept = bots[0] as (typeof bots)[number]; // unticked
  const ids = [...people.map(({ id }) => id).filter((id) => id !== kept.id), ada.id, ben.id, cyd.id];
  const taking = await take(ids);
  expect(taking).toMatchObject({ count: 29, state: "taken" });
  expect([await ada.standing(), await ben.standing(), await cyd.standing(), await kept.standing()]).toEqual(
    Array(4).fill("confirmed"),
  );
  expect(await dan.standing()).toBe("confirmed");
  expect(await mailsTo(dan)).toEqual(expect.arrayContaining(["promoted"]));
  expect(await bots[5]?.standing()).toBe("lapsed");
  expect(await mailsTo(bots[5] as (typeof bots)[number])).toEqual(["confirmation"]);
  expect(await seats()).toEqual([5, 0]);
  const { bursts, takings } = await founder.do("bursts.list", { eventId });
  expect([bursts, takings]).toEqual([[], [taking]]);
});

test("control: without the signs of a person, whoever is named loses the seat: proven, edited or in a room", async () => {
  const { ada, ben, cyd, take } = await typedFull();
  without.signs = true;
  await take([ada.id, ben.id, cyd.id]);
  without.signs = false;
  expect([await ada.standing(), await ben.standing(), await cyd.standing()]).toEqual(Array(3).fill("lapsed"));
});

/** Whom of the script a seat was given that was taken from others of it. */
async function promotedOfScript(eventId: string) {
  const { rows } = await founder.do("mails.list", { eventId, limit: 200 });
  return rows.filter(({ kind, to }) => kind === "promoted" && to?.startsWith("bot")).length;
}

test("S10: where not all of a burst are taken at once, those who wait come first, and no seat goes to another of them", async () => {
  few.atOnce = 10;
  const { eventId, people, bots, dan, take, seats } = await typedFull();
  const [seatedFirst, waiting] = [bots.slice(0, 7), bots.slice(27)];
  expect(people.map(({ id }) => id)).toEqual([...seatedFirst, ...waiting].map(({ id }) => id));
  expect(await take(people.map(({ id }) => id))).toMatchObject({ count: 10 });
  few.atOnce = null;
  expect([await dan.standing(), await promotedOfScript(eventId)]).toEqual(["confirmed", 0]);
  expect(await seats()).toEqual([24, 0]);
});

test("control: taken from whoever came first, three seats go to others of the script", async () => {
  const { eventId, people, take } = await typedFull();
  await take(people.slice(0, 10).map(({ id }) => id));
  expect(await promotedOfScript(eventId)).toBe(3);
});

test("S10: for a day it is given back: the seat where it is free, else the first places in line, and the old place to who waited", async () => {
  const { eventId, people, bots, dan, press, take, seats } = await typedFull();
  const taking = await take(people.map(({ id }) => id));
  await founder.do("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: 10 });
  await press(bots[3] as (typeof bots)[number]); // somebody after all, and seated again
  expect(await bots[3]?.standing()).toBe("confirmed");
  const back = () => founder.do("bursts.giveBack", { eventId, id: taking.id });
  expect(await back()).toMatchObject({ seated: 5, waiting: 24, taking: { state: "given-back" } });
  expect(await back()).toMatchObject({ seated: 0, waiting: 0 });
  expect(await seats()).toEqual([10, 24]);
  expect(await dan.standing()).toBe("confirmed");
  const standings = await Promise.all(bots.map(({ standing }) => standing()));
  expect(standings).toEqual([
    ...Array(6).fill("confirmed"),
    ...Array.from({ length: 24 }, (_, at) => `waitlisted ${at + 1}`),
  ]);
});

test("S10: after a day, or in another event, nothing is given back", async () => {
  const { eventId, people, take } = await typedFull();
  const taking = await take(people.map(({ id }) => id));
  const other = makeEvent({ slug: `other-${newId().slice(-12)}` });
  await founder.do("events.create", { event: other });
  expect(await founder.say("bursts.giveBack", { eventId: other.id, id: taking.id })).toMatchObject({
    refusal: { code: "not-found" },
  });
  const wanted = { eventId, mode: "online", group: "general", wanted: 5 } as const;
  for (let hours = 0; hours < 24; hours += 8) {
    now = now.add({ hours: 8 });
    await founder.do("seats.setCapacity", wanted); // stays awake
  }
  expect(await founder.say("bursts.giveBack", { eventId, id: taking.id })).toMatchObject({
    refusal: { code: "not-now" },
  });
  expect((await founder.do("bursts.list", { eventId })).takings).toEqual([]);
});

test("a burst is so many within so few minutes, and as long as it lasts", () => {
  const every = (seconds: number, count: number, from = noon) =>
    Array.from({ length: count }, (_, at) => from.add({ seconds: at * seconds }));
  const { burstRegistrationsMin: min, burstMinutes } = limits;
  const widest = (burstMinutes * 60) / (min - 1);
  expect(burstsIn(every(Math.floor(widest), min - 1))).toEqual([]);
  expect(burstsIn(every(Math.ceil(widest) + 1, min * 3))).toEqual([]);
  const [quick, later] = [every(1, min * 2), every(1, min, noon.add({ hours: 5 }))];
  expect(burstsIn([...quick, ...later])).toEqual([
    { from: noon, until: quick.at(-1), count: min * 2 },
    { from: later[0], until: later.at(-1), count: min },
  ]);
});
