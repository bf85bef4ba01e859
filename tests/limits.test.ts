import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Tx } from "#db/engine.ts";
import { makeEvent, makePerson, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { openJournal } from "#server/journal/journal.ts";
import { putPerson } from "#server/people/store.ts";
import { putRoom } from "#server/rooms/store.ts";
import { putSession } from "#server/sessions/store.ts";
import { limits } from "#shared/limits.ts";
import { startApp, type TestApp } from "#tests/app.ts";

const without = vi.hoisted(() => ({ limit: false }));
vi.mock(import("#server/events/rules.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    requireBelow: (max, count) => (without.limit ? undefined : guarded.requireBelow(max, count)),
  };
});

let app: TestApp;
let ada: Visitor;
const event = makeEvent();
const eventId = event.id;

beforeEach(async () => {
  app = await startApp();
  ada = await app.founder();
  await ada.do("events.create", { event });
});
afterEach(async () => {
  without.limit = false;
  await app.close();
});

const fill = (count: number, put: (tx: Tx, at: number) => Promise<void>) =>
  app.store.write(async (tx) => {
    for (let at = 0; at < count; at++) await put(tx, at);
  });
const full = (max: number) => ({ ok: false, refusal: { code: "at-limit", detail: { max } } });

describe("P6: an event that holds all it can takes no more, and goes on with what it has", () => {
  test("rooms", async () => {
    const max = limits.roomsPerEventMax;
    await fill(max - 1, (tx, at) =>
      putRoom({ tx, journal: openJournal() }, eventId, makeRoom({ slug: `room-${at}` }), null),
    );
    const last = await ada.do("rooms.save", { eventId, room: makeRoom({ slug: "last" }) });
    expect(await ada.say("rooms.save", { eventId, room: makeRoom({ slug: "more" }) })).toEqual(full(max));
    expect(await ada.do("rooms.save", { eventId, room: last })).toEqual({ ...last, version: 2 });
  });

  test("people", async () => {
    const max = limits.peoplePerEventMax;
    await fill(max - 1, (tx) => putPerson({ tx, journal: openJournal() }, eventId, makePerson(), null));
    const last = await ada.do("people.save", { eventId, person: makePerson() });
    expect(await ada.say("people.save", { eventId, person: makePerson() })).toEqual(full(max));
    expect(await ada.say("people.add", { eventId, people: [makePerson()] })).toEqual(full(max));
    expect(await ada.do("people.save", { eventId, person: last })).toEqual({ ...last, version: 2 });
  });

  test("sessions", async () => {
    const max = limits.sessionsPerEventMax;
    const startsAt = "2031-12-02T01:00:00Z";
    const apart = { roomId: null };
    await fill(max - 1, (tx) =>
      putSession({ tx, journal: openJournal() }, eventId, { ...makeSession(apart), startsAt }, null),
    );
    const session = await ada.do("sessions.save", { eventId, session: makeSession(apart) });
    expect(await ada.say("sessions.save", { eventId, session: makeSession(apart) })).toEqual(full(max));
    expect(await ada.say("sessions.add", { eventId, sessions: [makeSession(apart)] })).toEqual(full(max));
    const { startsAt: _startsAt, ...again } = session;
    expect((await ada.do("sessions.save", { eventId, session: again })).version).toBe(2);
  });

  test("control: where nobody counts, it takes one more", async () => {
    await fill(limits.roomsPerEventMax, (tx, at) =>
      putRoom({ tx, journal: openJournal() }, eventId, makeRoom({ slug: `room-${at}` }), null),
    );
    without.limit = true;
    await ada.do("rooms.save", { eventId, room: makeRoom({ slug: "more" }) });
  });
});
