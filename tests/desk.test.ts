import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { thingsOf } from "#client/live/room-clock.ts";
import { makeEvent, makePerson, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { newId } from "#shared/new-id.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { type Listener, listen } from "#tests/listener.ts";
import { within } from "#tests/within.ts";

/* The desk: an event as its organizers see it, told to each of them as it moves (L22). */

let app: TestApp;
let founder: Visitor;
const listeners: Listener[] = [];
beforeAll(async () => {
  app = await startApp();
  ({ founder } = await openEvent(app));
});
afterEach(() => {
  for (const listener of listeners.splice(0)) listener.close();
});
afterAll(() => app.close());

/** Another event of the same founder, open to register for. */
async function anEvent() {
  const [event, room] = [makeEvent({ slug: `desk-${newId()}` }), makeRoom()];
  const eventId = event.id;
  await founder.do("events.create", { event });
  await founder.do("rooms.save", { eventId, room });
  await founder.do("events.publish", { eventId });
  return { eventId, roomId: room.id };
}

async function atDesk(visitor: Visitor, eventId: string, at = app) {
  const listener = await listen(at.url, visitor, { kind: "desk", id: eventId });
  listeners.push(listener);
  return listener;
}
const topicsAt = ({ state }: Listener) => [...thingsOf(state, "topic").keys()].toSorted();
/** What the line has told since, by topic. */
async function toldAfter(listener: Listener, act: () => Promise<unknown>) {
  const before = new Map(thingsOf(listener.state, "topic"));
  await act();
  const moved = () =>
    [...thingsOf(listener.state, "topic")]
      .filter(([topic, { clock }]) => clock > (before.get(topic)?.clock ?? 0))
      .map(([topic]) => topic)
      .toSorted();
  await within(1, () => expect(moved()).not.toEqual([]));
  return moved();
}

test("what one organizer saves, another's line tells within a second, by topic", async () => {
  const { eventId, roomId } = await anEvent();
  const mio = await app.member("organizer", eventId);
  const desk = await atDesk(mio, eventId);
  const person = makePerson();
  const session = makeSession({ roomId });

  expect(await toldAfter(desk, () => founder.do("sessions.save", { eventId, session }))).toEqual([
    "audit",
    "sessions",
  ]);
  expect(await toldAfter(desk, () => founder.do("people.save", { eventId, person }))).toEqual([
    "audit",
    "people",
  ]);
  expect(await toldAfter(desk, () => app.attendee({ eventId }))).toEqual(["mails", "registrations"]);
  expect(await toldAfter(desk, () => founder.do("sessions.remove", { eventId, id: session.id }))).toEqual([
    "audit",
    "sessions",
  ]);
});

test("what moved while a line was away is told when it is back", async () => {
  const { eventId, roomId } = await anEvent();
  const desk = await atDesk(founder, eventId);
  const told = await toldAfter(desk, async () => {
    desk.cut();
    await founder.do("sessions.save", { eventId, session: makeSession({ roomId }) });
  });
  expect(told).toEqual(["audit", "sessions"]);
});

describe("who may not read a topic never hears of it (L2)", () => {
  const all = ["announcements", "event", "mails", "people", "registrations", "rooms", "sessions", "team"];
  test.each([
    ["organizer", [...all, "audit"]],
    ["host", [...all, "audit"]],
    ["moderator", ["announcements", "event"]],
    ["door", ["announcements", "event", "registrations"]],
  ] as const)("%s", async (role, topics) => {
    const { eventId, roomId } = await anEvent();
    const event = (await founder.do("events.desk", { eventId })).event;
    const tied = role === "moderator" ? { roomId } : role === "host" ? { hostId: event.hosts[0]?.id } : {};
    const desk = await atDesk(await app.member(role, eventId, tied as object), eventId);
    const slow = await atDesk(founder, eventId);
    await founder.do("events.save", { eventId, event });
    await founder.do("people.save", { eventId, person: makePerson() });
    await founder.do("rooms.setStages", { eventId, roomId, stages: [], version: 0 });
    await founder.do("sessions.save", { eventId, session: makeSession({ roomId }) });
    const announcement = { id: newId(), text: { en: "Tea." }, version: 0 };
    await founder.do("announcements.save", { eventId, announcement });
    const helper = {
      id: newId(),
      name: "Eve",
      email: `${newId()}@example.org`,
      lang: "en",
    } as const;
    await founder.do("team.invite", { eventId, ...helper, role: "door", hostId: null, roomId: null });
    await app.attendee({ eventId });
    await vi.waitFor(() => expect(topicsAt(slow)).toEqual([...all, "audit"].toSorted()));
    await vi.waitFor(() => expect(topicsAt(desk)).toEqual([...topics].toSorted()));
    for (const topic of [...all, "audit"].filter((each) => !(topics as readonly string[]).includes(each)))
      expect(desk.wire.join("\n")).not.toContain(`"${topic}"`);
  });

  test("somebody of another event, a guest, a stranger", async () => {
    const [{ eventId }, other] = [await anEvent(), await anEvent()];
    const theirs = await app.member("owner", other.eventId);
    const codes = [];
    for (const visitor of [theirs, await app.attendee({ eventId }), app.nobody()]) {
      const [join] = (await atDesk(visitor, eventId)).joins;
      codes.push(join?.ok === false && join.refusal.code);
    }
    expect(codes).toEqual(["not-yours", "not-yours", "sign-in-needed"]);
  });
});
