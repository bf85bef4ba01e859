import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeRegistration } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { deskOf } from "#server/desk/store.ts";
import { readsOf } from "#shared/desk.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

let now: Temporal.Instant;
let app: TestApp;
let opened: Awaited<ReturnType<typeof openEvent>>;
let eventId: string;
/** Two helpers, each with a phone. */
let dora: Visitor;
let dan: Visitor;

const nine = Temporal.Instant.from("2031-12-02T01:00:00Z");
beforeAll(async () => {
  now = nine;
  app = await startApp({ clock: () => now });
  opened = await openEvent(app, { seats: { onsite: 20 } });
  ({ eventId } = opened);
  dora = await app.member("door", eventId);
  dan = await app.member("door", eventId);
});
beforeEach(() => {
  now = nine;
});
afterAll(() => app.close());

async function guest(mode: "onsite" | "online" = "onsite", hostId: string | null = null) {
  const draft = makeRegistration({ eventId, mode, hostId });
  const visitor = app.nobody();
  await visitor.do("registrations.register", draft);
  return { ...draft, visitor };
}
const tick = (who: Visitor, id: string, state: "here" | "away") =>
  who.say("arrivals.tick", { eventId, id, state });
const isHere = async (id: string, who = dan) =>
  (await who.do("arrivals.list", { eventId })).find((each) => each.id === id)?.at ?? null;
const later = (minutes: number) => {
  now = now.add({ minutes });
};

test("whoever is ticked off at the door is here for every helper, since when they came (R16)", async () => {
  const { id } = await guest();
  expect(await isHere(id)).toBe(null);
  expect(await tick(dora, id, "here")).toEqual({ ok: true, value: { at: nine.toString() } });
  expect(await isHere(id)).toBe(nine.toString());
});

test("two helpers who tick off one person are both told when that person came first; it is done once (R16)", async () => {
  const { id } = await guest();
  await tick(dora, id, "here");
  later(5);
  expect(await tick(dan, id, "here")).toEqual({ ok: true, value: { at: nine.toString() } });
  expect(await isHere(id)).toBe(nine.toString());
});

test("a tick is taken back by any helper, and can be made again (R16)", async () => {
  const { id } = await guest();
  await tick(dora, id, "here");
  expect(await tick(dan, id, "away")).toEqual({ ok: true, value: { at: null } });
  expect(await tick(dan, id, "away")).toEqual({ ok: true, value: { at: null } });
  expect(await isHere(id)).toBe(null);
  later(5);
  expect(await tick(dora, id, "here")).toEqual({ ok: true, value: { at: now.toString() } });
});

test("only who holds a seat in the hall is ticked off; whoever gives it back later was here all the same (R16)", async () => {
  const online = await guest("online");
  const gone = await guest();
  await gone.visitor.do("registrations.cancelMine", { eventId });
  for (const { id } of [online, gone])
    expect(await tick(dora, id, "here")).toMatchObject({ ok: false, refusal: { code: "not-now" } });
  const left = await guest();
  await tick(dora, left.id, "here");
  await left.visitor.do("registrations.switchMode", { eventId, mode: "online" });
  expect(await isHere(left.id)).toBe(nine.toString());
  expect(await tick(dan, left.id, "away")).toMatchObject({ ok: true });
});

test("when who came stands in the list and in its files (R16)", async () => {
  const { id, email } = await guest();
  await tick(dora, id, "here");
  const { rows } = await opened.founder.do("registrations.list", { eventId, search: email });
  expect(rows.map(({ arrivedAt }) => arrivedAt)).toEqual([nine.toString()]);
  const asked = new URLSearchParams({ eventId, search: email });
  const file = await (await opened.founder.fetch(`/api/registrations.csv?${asked}`)).text();
  expect(
    file
      .trim()
      .split("\r\n")
      .map((line) => line.split(",").at(-1)),
  ).toEqual(['"Arrived (Asia/Shanghai)"', '"2031-12-02 09:00"']);
});

test("guests of every host come in by one door (R16)", async () => {
  const [ours, theirs] = opened.event.hosts.map(({ id }) => id) as [string, string];
  const hana = await app.member("host", eventId, { hostId: ours });
  const { id } = await guest("onsite", theirs);
  expect(await tick(hana, id, "here")).toMatchObject({ ok: true });
  const listed = { id, hostId: theirs, at: nine.toString() }; // so that both offices count who has come
  expect(await hana.do("arrivals.list", { eventId })).toContainEqual(listed);
});

test("who came is told to every open page of the door by a topic of its own, and moves no other list (R17)", async () => {
  expect(readsOf.arrivals).toEqual(["arrivals.list"]);
  const { id } = await guest();
  const before = await clocks();
  await tick(dora, id, "here");
  const moved = [...(await clocks())].filter(([topic, clock]) => clock !== before.get(topic));
  expect(moved.map(([topic]) => topic).toSorted()).toEqual(["arrivals", "audit"]);
});

async function clocks(): Promise<Map<string, number>> {
  const { movedAt } = await app.store.read((tx) => deskOf(tx, eventId));
  return new Map(Object.entries(movedAt));
}

test("who was ticked off, and by whom, stands in the audit; the guest sees it among what is kept (R16, D2)", async () => {
  const { id, visitor } = await guest();
  expect((await visitor.do("personal.mine", { eventId })).arrivedAt).toBe(null);
  later(5);
  await tick(dora, id, "here");
  const [line] = await opened.founder.do("audit.list", { eventId });
  expect(line).toMatchObject({
    who: "door",
    command: "arrivals.tick",
    subject: { state: "here", idEnd: id.slice(-8) },
  });
  expect((await visitor.do("personal.mine", { eventId })).arrivedAt).toBe(now.toString());
});

test("whoever is erased is on no list of arrivals (D4)", async () => {
  const { id } = await guest();
  await tick(dora, id, "here");
  await opened.founder.do("personal.erase", { eventId, id });
  await expect.poll(() => isHere(id)).toBe(null);
});
