import { afterAll, beforeAll, expect, test } from "vitest";
import { makeEvent, makePerson, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { startApp, type TestApp } from "#tests/app.ts";

let app: TestApp;
let ada: Visitor;
beforeAll(async () => {
  app = await startApp();
  ada = await app.founder();
});
afterAll(() => app.close());

async function emptyEvent() {
  const event = makeEvent({ slug: crypto.randomUUID() });
  await ada.do("events.create", { event });
  return event.id;
}
const peopleOf = (eventId: string) => ada.do("people.list", { eventId });
const sessionsOf = async (eventId: string) => (await ada.do("sessions.list", { eventId })).sessions;
const asStored = <T extends { version: number }>(draft: T): T => ({ ...draft, version: 1 });

const noHost = "0190c0de-0000-7000-8000-000000000009";
const atNoTime = { wall: "2031-03-09T02:30", zone: "America/New_York" };

test("people who come at once are added all or none, and sent twice they are there once (P15)", async () => {
  const eventId = await emptyEvent();
  const people = [makePerson({ protocol: 1 }), makePerson({ protocol: 2 })];
  const wrong = [...people, makePerson({ hostId: noHost })];
  expect(await ada.say("people.add", { eventId, people: wrong })).toEqual({
    ok: false,
    refusal: { code: "bad-input", detail: { fields: [{ path: "people.2.hostId", reason: "host" }] } },
  });
  expect(await peopleOf(eventId)).toEqual([]);
  for (const _twice of [1, 2])
    expect(await ada.do("people.add", { eventId, people })).toEqual(people.map(asStored));
  expect(await peopleOf(eventId)).toEqual(people.map(asStored));
  expect(await ada.do("edits.list", { eventId })).toHaveLength(1);
});

test("sessions that come at once are added all or none, and sent twice they are there once (P15)", async () => {
  const eventId = await emptyEvent();
  const sessions = ["2031-12-02T09:00", "2031-12-02T13:30"].map((wall) => makeSession({ wall }));
  const wrong = [...sessions, makeSession(atNoTime)];
  expect(await ada.say("sessions.add", { eventId, sessions: wrong })).toEqual({
    ok: false,
    refusal: { code: "time-gap", detail: { suggestion: "2031-03-09T03:30" } },
  });
  expect(await sessionsOf(eventId)).toEqual([]);
  const starts = ["2031-12-02T01:00:00Z", "2031-12-02T05:30:00Z"];
  const stored = sessions.map((session, at) => ({ ...asStored(session), startsAt: starts[at] }));
  for (const _twice of [1, 2]) expect(await ada.do("sessions.add", { eventId, sessions })).toEqual(stored);
  expect(await sessionsOf(eventId)).toEqual(stored);
});

test("control: one by one, those before the wrong one would stand", async () => {
  const eventId = await emptyEvent();
  for (const person of [makePerson(), makePerson({ hostId: noHost })])
    await ada.say("people.save", { eventId, person });
  expect(await peopleOf(eventId)).toHaveLength(1);
});
