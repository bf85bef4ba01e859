import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { thingOf } from "#client/live/room-clock.ts";
import { makeEvent, makeItem, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import { onNow, showAfter } from "#shared/show-state.ts";
import type { Action, Doing, ShowForm } from "#shared/shows.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { type Listener, listen, type Place } from "#tests/listener.ts";

/* A morning that is driven from a console, on a clock of its own (K10 to K16). */

let now: Temporal.Instant;
let app: TestApp;
let founder: Visitor;
beforeAll(async () => {
  now = Temporal.Instant.from("2031-12-02T00:55:00Z");
  app = await startApp({ clock: () => now });
  founder = await app.founder();
});
afterAll(() => app.close());

const passes = (minutes: number) => {
  now = now.add({ seconds: Math.round(minutes * 60) });
};

const act = (doing: Doing, at = now) => ({ id: newId(), at: at.toString(), ...doing }) as Action;

/** A ceremony of three addresses at 09:00 in Dalian, and who runs its hall. */
async function morning() {
  now = Temporal.Instant.from("2031-12-02T00:55:00Z");
  const [event, room] = [makeEvent({ slug: `event-${newId()}` }), makeRoom()];
  const eventId = event.id;
  const items = [makeItem(), makeItem(), makeItem()];
  const session = makeSession({ roomId: room.id, minutes: 60, items });
  await founder.do("events.create", { event });
  await founder.do("rooms.save", { eventId, room });
  await founder.do("sessions.save", { eventId, session });
  await founder.do("events.publish", { eventId });
  const place = { eventId, roomId: room.id };
  const [ada, ben] = await Promise.all([
    app.member("moderator", eventId, { roomId: room.id }),
    app.member("host", eventId),
  ]);
  return { place, session, ada, ben, itemIds: items.map(({ id }) => id) };
}
type Morning = Awaited<ReturnType<typeof morning>>;

let at: Morning;
beforeEach(async () => {
  at = await morning();
});

const opened = (who: Visitor, form: ShowForm = "show") => who.do("shows.open", { ...at.place, form });
const drive = (who: Visitor, from: string | null = null, form: ShowForm = "show") =>
  who.do("shows.drive", { ...at.place, form, from });
async function does(who: Visitor, actions: Action[], form: ShowForm = "show") {
  const { show } = await opened(who, form);
  return (await who.do("shows.act", { ...at.place, form, showId: show?.id as string, actions })).taken;
}
const start = (place: number, instant = now) =>
  act({ kind: "start", itemId: at.itemIds[place] as string }, instant);
const nowInRoom = async () => {
  const ada = await app.attendee({ eventId: at.place.eventId });
  const atAda = await listen(app.url, ada, at.place);
  await vi.waitFor(() => expect(atAda.seen.now).not.toBeNull());
  atAda.close();
  return atAda.seen.now;
};
const stateOf = async (who: Visitor, form: ShowForm = "show") => {
  const { show } = await opened(who, form);
  return show && showAfter(show).state;
};

describe("one driver a room", () => {
  test("what the driver starts is on in the room, and its start and end are kept to the second (K10)", async () => {
    await drive(at.ada);
    passes(5.5);
    const first = start(0);
    expect(await does(at.ada, [first])).toEqual([{ id: first.id, state: "done" }]);
    expect(await nowInRoom()).toEqual({ sessionId: at.session.id, itemId: at.itemIds[0] });
    passes(11);
    await does(at.ada, [start(1)]);
    const state = await stateOf(at.ada);
    expect(state?.items[0]?.runs).toEqual([{ from: "2031-12-02T01:00:30Z", to: "2031-12-02T01:11:30Z" }]);
    expect(await nowInRoom()).toEqual({ sessionId: at.session.id, itemId: at.itemIds[1] });
  });

  test("while somebody drives, whoever else runs the room is refused with the driver's name, and takes it over by a press alone (K11)", async () => {
    const driver = await drive(at.ada);
    const next = { ...at.place, now: { sessionId: at.session.id, itemId: at.itemIds[0] as string } };
    const refused = { ok: false, refusal: { code: "driven", detail: { who: driver.name } } };
    expect(await at.ben.say("rooms.setNow", next)).toEqual(refused);
    expect(await at.ada.say("rooms.setNow", next)).toEqual(refused);
    const { show } = await opened(at.ben);
    const acting = { ...at.place, form: "show" as const, showId: show?.id as string, actions: [start(0)] };
    expect(await at.ben.say("shows.act", acting)).toEqual(refused);
    // Hours later too: nobody loses a show by silence.
    passes(180);
    expect(await at.ben.say("shows.drive", { ...at.place, form: "show", from: null })).toEqual(refused);
    await drive(at.ben, driver.staffId);
    expect(await at.ada.say("shows.act", { ...acting, actions: [start(0)] })).toMatchObject({
      refusal: { code: "driven" },
    });
    await at.ben.do("shows.letGo", { ...at.place, form: "show" });
    expect(await at.ada.do("rooms.setNow", next)).toEqual(next.now);
  });

  test("of two who take a show over at once, one has it, and the other is told who", async () => {
    const driver = await drive(at.ada);
    const cleo = await app.member("organizer", at.place.eventId);
    const taking = { ...at.place, form: "show" as const, from: driver.staffId };
    const answers = await Promise.all([at.ben.say("shows.drive", taking), cleo.say("shows.drive", taking)]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const { driver: has } = await opened(at.ada);
    expect(answers.find(({ ok }) => !ok)).toEqual({
      ok: false,
      refusal: { code: "driven", detail: { who: has?.name } },
    });
  });

  test("the day before nobody drives the show, and rehearses it", async () => {
    now = Temporal.Instant.from("2031-12-01T06:00:00Z");
    expect(await at.ada.say("shows.drive", { ...at.place, form: "show", from: null })).toEqual({
      ok: false,
      refusal: { code: "not-now" },
    });
    // Also years before: how far its clock is ahead has to find room in the database.
    now = Temporal.Instant.from("2027-01-01T06:00:00Z");
    await drive(at.ada, null, "rehearsal");
    const { show } = await opened(at.ada, "rehearsal");
    expect(now.add({ milliseconds: show?.aheadMillis ?? 0 }).toString()).toBe("2031-12-02T00:55:00Z");
  });
});

describe("what is done is done once, with its own instant", () => {
  test("what a console did without a line counts when it comes, with the instants at which it was done (K12)", async () => {
    await drive(at.ada);
    const away = [start(0, now.add({ minutes: 5 })), start(1, now.add({ minutes: 16 }))];
    passes(30);
    expect(await does(at.ada, away)).toEqual(away.map(({ id }) => ({ id, state: "done" })));
    // Its answer was lost: it is sent again.
    expect(await does(at.ada, away)).toEqual(away.map(({ id }) => ({ id, state: "done" })));
    const state = await stateOf(at.ada);
    expect(state?.items.map(({ runs }) => runs)).toEqual([
      [{ from: "2031-12-02T01:00:00Z", to: "2031-12-02T01:11:00Z" }],
      [{ from: "2031-12-02T01:11:00Z", to: null }],
      [],
    ]);
  });

  test("a console whose clock is ahead does nothing in the future, and one that is behind nothing before what was done (K12)", async () => {
    await drive(at.ada);
    await does(at.ada, [start(0, now.add({ hours: 3 }))]);
    passes(10);
    await does(at.ada, [start(1, now.subtract({ hours: 3 }))]);
    const state = await stateOf(at.ada);
    expect(state?.items.map(({ runs }) => runs)).toEqual([
      [{ from: "2031-12-02T00:55:00Z", to: "2031-12-02T00:55:00Z" }],
      [{ from: "2031-12-02T00:55:00Z", to: null }],
      [],
    ]);
  });

  test("of several each is told: done, or why not; and what was taken over meanwhile is not done (K12)", async () => {
    const driver = await drive(at.ada);
    await does(at.ada, [start(0)]);
    const actions = [start(0), act({ kind: "hold" }), act({ kind: "hold" })];
    expect(await does(at.ada, actions)).toEqual([
      { id: actions[0]?.id, state: "refused", code: "not-now" },
      { id: actions[1]?.id, state: "done" },
      { id: actions[2]?.id, state: "refused", code: "not-now" },
    ]);
    await drive(at.ben, driver.staffId);
    const { show } = await opened(at.ada);
    const late = { ...at.place, form: "show" as const, showId: show?.id as string, actions: [start(1)] };
    expect((await at.ada.say("shows.act", late)).ok).toBe(false);
    expect(await nowInRoom()).toEqual({ sessionId: at.session.id, itemId: at.itemIds[0] });
  });

  test("the latest is taken back, and brought back, in the room too; an earlier one is not (K13)", async () => {
    await drive(at.ada);
    const [first, second] = [start(0), start(1)];
    await does(at.ada, [first, second]);
    const tooEarly = act({ kind: "undo", actionId: first.id });
    expect(await does(at.ada, [tooEarly])).toEqual([
      { id: tooEarly.id, state: "refused", code: "changed-since" },
    ]);
    const undo = act({ kind: "undo", actionId: second.id });
    await does(at.ada, [undo]);
    expect(await nowInRoom()).toEqual({ sessionId: at.session.id, itemId: at.itemIds[0] });
    await does(at.ada, [act({ kind: "undo", actionId: undo.id })]);
    expect(await nowInRoom()).toEqual({ sessionId: at.session.id, itemId: at.itemIds[1] });
  });

  test(`a show takes at most ${limits.actionsPerShowMax} actions, and says so`, async () => {
    await drive(at.ada);
    await does(at.ada, [start(0)]);
    const { show } = await opened(at.ada);
    const at200 = () =>
      Array.from({ length: limits.actionsAtOnceMax }, (_, n) => act({ kind: n % 2 ? "resume" : "hold" }));
    const send = () =>
      at.ada.say("shows.act", { ...at.place, form: "show", showId: show?.id as string, actions: at200() });
    for (let sent = limits.actionsAtOnceMax; sent < limits.actionsPerShowMax; sent += limits.actionsAtOnceMax)
      expect((await send()).ok).toBe(true);
    expect(await send()).toEqual({
      ok: false,
      refusal: { code: "at-limit", detail: { max: limits.actionsPerShowMax } },
    });
  });
});

test("a later release comes in by a press of the driver's, and never by itself (K14)", async () => {
  await drive(at.ada);
  await does(at.ada, [start(0)]);
  const added = makeItem();
  const saved = (await founder.do("sessions.list", { eventId: at.place.eventId })).sessions[0];
  if (!saved) throw new Error("There is no session.");
  const { startsAt: _startsAt, ...session } = saved;
  await founder.do("sessions.save", {
    eventId: at.place.eventId,
    session: { ...session, items: [...session.items, added] },
  });
  await founder.do("events.publish", { eventId: at.place.eventId });
  const before = await opened(at.ada);
  expect(before.show?.order.items.map(({ id }) => id)).toEqual(at.itemIds);
  expect(before.order?.items.map(({ id }) => id)).toEqual([...at.itemIds, added.id]);
  const unknown = act({ kind: "start", itemId: added.id });
  expect(await does(at.ada, [unknown])).toEqual([{ id: unknown.id, state: "refused", code: "not-now" }]);
  if (!before.order) throw new Error("There is no order.");
  await does(at.ada, [act({ kind: "adopt", order: before.order }), act({ kind: "start", itemId: added.id })]);
  expect(await nowInRoom()).toEqual({ sessionId: at.session.id, itemId: added.id });
});

test("what is said without a console is kept with its instants as well (K15)", async () => {
  const say = (place: number) =>
    at.ada.do("rooms.setNow", {
      ...at.place,
      now: { sessionId: at.session.id, itemId: at.itemIds[place] as string },
    });
  passes(6);
  await say(0);
  passes(9);
  await say(1);
  expect((await stateOf(at.ada))?.items[0]?.runs).toEqual([
    { from: "2031-12-02T01:01:00Z", to: "2031-12-02T01:10:00Z" },
  ]);
  // Whoever takes the console then goes on from there.
  await drive(at.ben);
  await does(at.ben, [start(2)]);
  expect(await nowInRoom()).toEqual({ sessionId: at.session.id, itemId: at.itemIds[2] });
});

describe("who follows", () => {
  const follow = (who: Visitor, form: ShowForm): Promise<Listener> =>
    listen(app.url, who, { kind: form, eventId: at.place.eventId, id: at.place.roomId });
  const onAt = ({ state }: Listener) => {
    const show = thingOf(state, "show")?.show;
    return (show && onNow(showAfter(show).state)?.id) ?? null;
  };

  test("each console hears what the driver does, and who drives; guests and screens are let into no show (K16)", async () => {
    const ada = await app.attendee({ eventId: at.place.eventId });
    const { token } = await founder.do("rooms.screenLink", at.place);
    const screen = app.nobody();
    await screen.do("signins.enter", { token });
    const [atBen, atAda, atScreen] = await Promise.all([
      follow(at.ben, "show"),
      follow(ada, "show"),
      follow(screen, "show"),
    ]);
    for (const one of [atAda, atScreen])
      expect(one.joins).toEqual([{ ok: false, refusal: { code: "not-yours" } }]);
    const driver = await drive(at.ada);
    await vi.waitFor(() => expect(thingOf(atBen.state, "driver")?.driver).toEqual(driver));
    await does(at.ada, [start(0)]);
    await vi.waitFor(() => expect(onAt(atBen)).toBe(at.itemIds[0]));
    expect([...atAda.frames, ...atScreen.frames]).toEqual([]);
    for (const one of [atBen, atAda, atScreen]) one.close();
  });

  test("a rehearsal moves nothing that guests see, and leaves nothing behind (K17)", async () => {
    const guest = await app.attendee({ eventId: at.place.eventId });
    const atGuest = await listen(app.url, guest, at.place as Place);
    const before = await guest.do("rooms.open", at.place);
    const [clock, audit] = [
      atGuest.state.clock,
      await founder.do("audit.list", { eventId: at.place.eventId }),
    ];
    await drive(at.ada, null, "rehearsal");
    const { show } = await opened(at.ada, "rehearsal");
    const showClock = now.add({ milliseconds: show?.aheadMillis ?? 0 });
    expect(showClock.toString()).toBe("2031-12-02T00:55:00Z");
    await does(at.ada, [start(0, showClock)], "rehearsal");
    expect((await stateOf(at.ada, "rehearsal"))?.items[0]?.state).toBe("on");
    await at.ada.do("shows.letGo", { ...at.place, form: "rehearsal" });
    expect((await opened(at.ada, "rehearsal")).show).toBeNull();
    expect(await guest.do("rooms.open", at.place)).toEqual(before);
    expect(atGuest.state.clock).toBe(clock);
    expect(atGuest.seen.now).toEqual({ sessionId: null, itemId: null });
    const lines = await founder.do("audit.list", { eventId: at.place.eventId });
    expect(lines.length - audit.length).toBe(1);
    atGuest.close();
  });
});
