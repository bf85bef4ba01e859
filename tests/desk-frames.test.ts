import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { thingsOf } from "#client/live/room-clock.ts";
import { fillEvent } from "#db/seed/full-house.ts";
import { makePerson, makeRegistration, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { frameFor } from "#server/live/frames.ts";
import { emptyContact } from "#shared/crew.ts";
import type { Thing } from "#shared/live.ts";
import { topics } from "#shared/topics.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { sized } from "#tests/faults/form.ts";
import { type Listener, listen } from "#tests/listener.ts";
import { within } from "#tests/within.ts";

/* What the desk of a large event puts on a line (L24). */

const frameBytesMax = 64 * 1024;
/** With what is saved below, in the long form as much as an event can hold. */
const held = sized({
  short: { rooms: 8, people: 100, sessions: 250, registrations: 500 },
  long: { rooms: 30, people: 990, sessions: 1_975, registrations: 20_000 },
});

let app: TestApp;
let founder: Visitor;
let eventId: string;
let roomId: string;
const listeners: Listener[] = [];
beforeAll(async () => {
  app = await startApp();
  ({ founder, eventId, roomId } = await openEvent(app));
  await fillEvent(app.store, eventId, held);
});
afterEach(() => {
  for (const listener of listeners.splice(0)) listener.close();
});
afterAll(() => app.close());

async function atDesk() {
  const listener = await listen(app.url, founder, { kind: "desk", id: eventId });
  listeners.push(listener);
  return listener;
}
const clockOf = ({ state }: Listener, topic: string) => thingsOf(state, "topic").get(topic)?.clock ?? 0;
const longestIn = ({ wire }: Listener) => Math.max(...wire.map((text) => Buffer.byteLength(text)));

/** Every topic moves, most of them often. */
const everythingMoves = async () => {
  const guest = makeRegistration({ eventId, mode: "onsite" });
  await app.nobody().do("registrations.register", guest);
  const { event } = await founder.do("events.desk", { eventId });
  const guestOfHonour = await founder.do("people.save", { eventId, person: makePerson() });
  const many = <T>(count: number, act: () => Promise<T>) => Array.from({ length: count }, act);
  await Promise.all([
    ...many(20, () => founder.do("sessions.save", { eventId, session: makeSession({ roomId }) })),
    ...many(8, () => founder.do("people.save", { eventId, person: makePerson() })),
    ...many(10, () => app.nobody().do("registrations.register", makeRegistration({ eventId }))),
    founder.do("rooms.setStages", { eventId, roomId, stages: [], version: 0 }),
    founder.do("events.save", { eventId, event }),
    founder.do("announcements.save", {
      eventId,
      announcement: { id: crypto.randomUUID(), text: { en: "Tea." }, version: 0 },
    }),
    founder.do("crew.saveContact", { eventId, contact: emptyContact(guestOfHonour.id) }),
    founder.do("arrivals.tick", { eventId, id: guest.id, state: "here" }),
    app.member("door", eventId),
  ]);
};

test("no frame has more than 64 KB: in a crowd of changes, for who comes in, for who was away long (L24)", async () => {
  const desk = await atDesk();
  const away = await atDesk();
  away.close();
  await everythingMoves();
  await founder.do("events.publish", { eventId });
  const last = desk.state.clock;
  await founder.do("sessions.save", { eventId, session: makeSession({ roomId }) });
  await within(5, () => expect(clockOf(desk, "sessions")).toBeGreaterThan(last));
  away.comeBack();
  await within(5, () => expect(away.state.clock).toBe(desk.state.clock));
  const fresh = await atDesk();
  for (const each of [desk, away, fresh]) {
    expect([...thingsOf(each.state, "topic").keys()].toSorted()).toEqual([...topics].toSorted());
    expect(longestIn(each)).toBeLessThan(frameBytesMax / 64); // as in an event that holds nothing
  }
});

test("control: a frame that held what it tells of would have more", async () => {
  const { sessions } = await founder.do("sessions.list", { eventId });
  const whole = sessions.map((value) => ({ kind: "topic", id: value.id, value }) as unknown as Thing);
  const moved = whole.map((thing) => ({ shared: { thing, seenBy: "all" as const } }));
  const frame = frameFor("0", "epoch", {
    placeId: eventId,
    from: 0,
    to: 1,
    moved: [{ heardBy: () => true, moved }],
  });
  expect(Buffer.byteLength(JSON.stringify(frame))).toBeGreaterThan(frameBytesMax);
});
