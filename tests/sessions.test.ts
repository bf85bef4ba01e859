import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeEvent, makeItem, makePerson, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import type { SessionDraft } from "#shared/sessions.ts";
import { startApp, type TestApp } from "#tests/app.ts";

let app: TestApp;
let ada: Visitor;
let eventId: string;
const hall = makeRoom();
const mei = makePerson({
  name: { native: "李 梅", latin: "Mei LI", order: "family-first" },
  nameLang: "zh-Hans",
});

beforeEach(async () => {
  app = await startApp();
  ada = await app.founder();
  const event = makeEvent();
  eventId = event.id;
  await ada.do("events.create", { event });
  await ada.do("rooms.save", { eventId, room: hall });
  await ada.do("people.save", { eventId, person: mei });
});
afterEach(() => app.close());

const refused = (code: string, detail?: object) => ({
  ok: false,
  refusal: detail ? { code, detail } : { code },
});
const save = (session: SessionDraft) => ada.say("sessions.save", { eventId, session });
const saved = (session: SessionDraft) => ada.do("sessions.save", { eventId, session });

/** An event beside this one, with a room, a person and a session of its own. */
async function otherEvent() {
  const event = makeEvent({ slug: "another" });
  const [room, person, session] = [makeRoom(), makePerson(), makeSession()];
  await ada.do("events.create", { event });
  await ada.do("rooms.save", { eventId: event.id, room });
  await ada.do("people.save", { eventId: event.id, person });
  await ada.do("sessions.save", { eventId: event.id, session });
  return { otherId: event.id, room, person, session };
}

describe("a session", () => {
  test("keeps the wall time, the zone and the instant", async () => {
    const ceremony = makeSession({ wall: "2031-12-02T09:00", zone: "Asia/Shanghai", roomId: hall.id });
    const session = { ...ceremony, startsAt: "2031-12-02T01:00:00Z", version: 1 };
    expect(await saved(ceremony)).toEqual(session);
    expect(await ada.do("sessions.list", { eventId })).toEqual({ sessions: [session], clashes: [] });
  });

  test("at a time that its clock leaps over is refused with the next one (P2)", async () => {
    const spring = makeSession({ wall: "2031-03-09T02:30", zone: "America/New_York" });
    expect(await save(spring)).toEqual(refused("time-gap", { suggestion: "2031-03-09T03:30" }));
  });

  test("at a time that its clock shows twice is asked about, and taken with the answer (P2)", async () => {
    const autumn = makeSession({ wall: "2031-11-02T01:30", zone: "America/New_York" });
    expect(await save(autumn)).toEqual(refused("time-twice", { offsets: ["-04:00", "-05:00"] }));
    expect((await saved({ ...autumn, offset: "-05:00" })).startsAt).toBe("2031-11-02T06:30:00Z");
  });

  test.each(["2031-02-30T09:00", "2031-04-31T09:00", "0000-01-01T00:00", "9999-12-31T23:59"])(
    "on a day such as %s is answered, not a crash",
    async (wall) => {
      const reply = await save(makeSession({ wall }));
      expect(reply.ok || reply.refusal.code === "bad-input").toBe(true);
    },
  );

  test("on top of what somebody else saved is refused; repeating one's own is not", async () => {
    const talk = makeSession({ kind: "talk" });
    const first = await saved(talk);
    expect(await saved(talk)).toEqual(first);
    const second = await saved({ ...talk, minutes: 60, version: 1 });
    expect(second).toEqual({ ...first, minutes: 60, version: 2 });
    expect(await save({ ...talk, minutes: 45, version: 1 })).toEqual(
      refused("changed-meanwhile", { version: 2 }),
    );
  });

  test("of two organizers who save at once, one is told", async () => {
    const talk = makeSession({ kind: "talk" });
    await saved(talk);
    const ben = await app.member("organizer", eventId);
    const replies = await Promise.all([
      ada.say("sessions.save", { eventId, session: { ...talk, minutes: 10, version: 1 } }),
      ben.say("sessions.save", { eventId, session: { ...talk, minutes: 20, version: 1 } }),
    ]);
    expect(replies.map((reply) => (reply.ok ? "saved" : reply.refusal.code)).toSorted()).toEqual([
      "changed-meanwhile",
      "saved",
    ]);
  });

  test("that is new is not taken back once somebody else has changed it since (L16)", async () => {
    const talk = makeSession();
    await saved(talk);
    await ada.do("sessions.save", { eventId, session: { ...talk, minutes: 10, version: 1 } });
    const undo = { eventId, id: talk.id, version: 1 };
    expect(await ada.say("sessions.remove", undo)).toEqual(refused("changed-meanwhile", { version: 2 }));
    expect(await ada.say("sessions.remove", { ...undo, version: 2 })).toEqual({ ok: true, value: {} });
  });

  test("that was removed is gone; removing it again is told", async () => {
    const talk = makeSession();
    await saved(talk);
    expect(await ada.do("sessions.remove", { eventId, id: talk.id })).toEqual({});
    expect(await ada.say("sessions.remove", { eventId, id: talk.id })).toEqual(refused("not-found"));
    expect(await ada.do("sessions.list", { eventId })).toEqual({ sessions: [], clashes: [] });
  });
});

describe("clashes are shown at once and stop nothing (P3)", () => {
  const ceremony = makeSession({ roomId: hall.id, roles: [{ personId: mei.id, role: "speaker" }] });
  const sessionIds = (second: SessionDraft) => [ceremony.id, second.id];
  const found = async () => (await ada.do("sessions.list", { eventId })).clashes;

  test("two in one room, and one person in two", async () => {
    await saved(ceremony);
    const talk = makeSession({
      roomId: hall.id,
      wall: "2031-12-02T10:59",
      items: [makeItem({ personIds: [mei.id] })],
    });
    const clashes = [
      { kind: "room", sessionIds: sessionIds(talk), subjectId: hall.id },
      { kind: "person", sessionIds: sessionIds(talk), subjectId: mei.id },
    ];
    await saved(talk);
    expect(await found()).toEqual(clashes);
    expect(await ada.do("events.publish", { eventId })).toMatchObject({ state: "published" });
  });

  test("the same instant is found by two different clocks", async () => {
    await saved(ceremony);
    const talk = makeSession({ roomId: hall.id, wall: "2031-12-02T11:30", zone: "Asia/Tokyo", minutes: 10 });
    await saved(talk);
    expect(await found()).toMatchObject([{ kind: "room", subjectId: hall.id }]);
  });

  test("touching ends, other rooms and cancelled sessions do not clash", async () => {
    await saved(ceremony);
    const after = makeSession({ roomId: hall.id, wall: "2031-12-02T11:00" });
    const elsewhere = makeSession({ roomId: null });
    const off = makeSession({ roomId: hall.id, state: "cancelled" });
    for (const session of [after, elsewhere, off]) await saved(session);
    expect(await found()).toEqual([]);
  });
});

describe("what another event has is not found in this one", () => {
  test("its room and its people, from a session of ours", async () => {
    const { room, person } = await otherEvent();
    expect(await save(makeSession({ roomId: room.id }))).toEqual(refused("not-found"));
    expect(await save(makeSession({ roles: [{ personId: person.id, role: "mc" }] }))).toEqual(
      refused("not-found"),
    );
    expect(await save(makeSession({ items: [makeItem({ personIds: [mei.id, person.id] })] }))).toEqual(
      refused("not-found"),
    );
    expect((await ada.do("sessions.list", { eventId })).sessions).toEqual([]);
  });

  test("its things, to be removed", async () => {
    const { room, person, session, otherId } = await otherEvent();
    expect(await ada.say("rooms.remove", { eventId, id: room.id })).toEqual(refused("not-found"));
    expect(await ada.say("people.remove", { eventId, id: person.id })).toEqual(refused("not-found"));
    expect(await ada.say("sessions.remove", { eventId, id: session.id })).toEqual(refused("not-found"));
    expect((await ada.do("sessions.list", { eventId: otherId })).sessions).toHaveLength(1);
  });

  test("its things, to be saved over: nothing says saved that was not", async () => {
    const { room, person, session, otherId } = await otherEvent();
    const name = { en: "Ours now" };
    expect(await ada.say("rooms.save", { eventId, room: { ...room, slug: "ours", name } })).toEqual(
      refused("not-found"),
    );
    expect(await ada.say("people.save", { eventId, person: { ...person, position: name } })).toEqual(
      refused("not-found"),
    );
    expect(await save({ ...session, title: name })).toEqual(refused("not-found"));
    expect(await ada.do("rooms.list", { eventId: otherId })).toEqual([{ ...room, version: 1 }]);
    expect(await ada.do("people.list", { eventId: otherId })).toEqual([{ ...person, version: 1 }]);
    expect((await ada.do("sessions.list", { eventId: otherId })).sessions).toMatchObject([
      { ...session, version: 1 },
    ]);
  });
});

describe("rooms and people", () => {
  test("in use stay, and it is said where they are used", async () => {
    const ceremony = makeSession({ roomId: hall.id, items: [makeItem({ personIds: [mei.id] })] });
    await saved(ceremony);
    const used = refused("still-used", { by: [ceremony.id] });
    expect(await ada.say("rooms.remove", { eventId, id: hall.id })).toEqual(used);
    expect(await ada.say("people.remove", { eventId, id: mei.id })).toEqual(used);
    await ada.do("sessions.remove", { eventId, id: ceremony.id });
    expect(await ada.do("rooms.remove", { eventId, id: hall.id })).toEqual({});
    expect(await ada.do("people.remove", { eventId, id: mei.id })).toEqual({});
  });

  test("a room's address is its own within its event, and free in another", async () => {
    const namesake = makeRoom({ slug: hall.slug });
    expect(await ada.say("rooms.save", { eventId, room: namesake })).toEqual(
      refused("already-taken", { field: "slug" }),
    );
    const { otherId } = await otherEvent();
    expect(await ada.do("rooms.list", { eventId: otherId })).toMatchObject([{ slug: hall.slug }]);
  });

  test("on top of what somebody else saved is refused; repeating one's own is not", async () => {
    const next = { ...mei, position: { en: "President" }, version: 1 };
    const first = await ada.do("people.save", { eventId, person: next });
    expect(first).toEqual({ ...next, version: 2 });
    expect(await ada.do("people.save", { eventId, person: next })).toEqual(first);
    expect(await ada.say("people.save", { eventId, person: { ...mei, version: 1 } })).toEqual(
      refused("changed-meanwhile", { version: 2 }),
    );
    expect(await ada.say("rooms.save", { eventId, room: { ...hall, position: 3 } })).toEqual(
      refused("changed-meanwhile", { version: 1 }),
    );
  });

  test("guests stand in protocol order, never in the alphabet's (P4)", async () => {
    const guest = (latin: string, protocol: number | null) =>
      makePerson({ name: { native: "", latin, order: "given-first" }, protocol });
    for (const person of [guest("Abe", 3), guest("Zhao", 1), guest("Mori", 2)])
      await ada.do("people.save", { eventId, person });
    const people = await ada.do("people.list", { eventId });
    expect(people.map((person) => person.name.latin)).toEqual(["Zhao", "Mori", "Abe", "Mei LI"]);
  });
});

describe("a list put into another order (P7)", () => {
  const guest = (latin: string, protocol: number) =>
    makePerson({ name: { native: "", latin, order: "given-first" }, protocol });
  const [zhao, mori, abe] = [guest("Zhao", 1), guest("Mori", 2), guest("Abe", 3)];
  const [gallery, studio] = [
    makeRoom({ slug: "gallery", position: 1 }),
    makeRoom({ slug: "studio", position: 2 }),
  ];
  beforeEach(async () => {
    for (const person of [zhao, mori, abe]) await ada.do("people.save", { eventId, person });
    for (const room of [gallery, studio]) await ada.do("rooms.save", { eventId, room });
  });
  const ids = (...things: { id: string }[]) => things.map(({ id }) => id);
  const latinNames = (people: { name: { latin: string } }[]) => people.map(({ name }) => name.latin);

  test("is in it at once and whole; whoever is no guest of honour stays behind", async () => {
    const order = { eventId, was: ids(zhao, mori, abe), ids: ids(abe, zhao, mori) };
    const people = await ada.do("people.reorder", order);
    expect(latinNames(people)).toEqual(["Abe", "Zhao", "Mori", "Mei LI"]);
    expect(people.map(({ protocol }) => protocol)).toEqual([1, 2, 3, null]);
    expect(await ada.do("people.list", { eventId })).toEqual(people);

    const rooms = { eventId, was: ids(hall, gallery, studio), ids: ids(studio, hall, gallery) };
    expect((await ada.do("rooms.reorder", rooms)).map(({ slug }) => slug)).toEqual([
      "studio",
      "main-hall",
      "gallery",
    ]);
    expect((await ada.do("rooms.list", { eventId })).map(({ position }) => position)).toEqual([0, 1, 2]);
  });

  test("sent twice is done once, and can be taken back", async () => {
    const there = { eventId, was: ids(zhao, mori, abe), ids: ids(mori, zhao, abe) };
    const first = await ada.do("people.reorder", there);
    expect(await ada.do("people.reorder", there)).toEqual(first);
    const back = await ada.do("people.reorder", { eventId, was: there.ids, ids: there.was });
    expect(latinNames(back)).toEqual(["Zhao", "Mori", "Abe", "Mei LI"]);
  });

  test("on top of another order, of one more or one fewer, is refused and changes nothing", async () => {
    const ben = await app.member("organizer", eventId);
    const was = ids(zhao, mori, abe);
    await ben.do("people.reorder", { eventId, was, ids: ids(abe, mori, zhao) });
    const late = { eventId, was, ids: ids(mori, zhao, abe) };
    expect(await ada.say("people.reorder", late)).toEqual(refused("changed-meanwhile"));
    expect(latinNames(await ada.do("people.list", { eventId }))).toEqual(["Abe", "Mori", "Zhao", "Mei LI"]);

    await ben.do("rooms.remove", { eventId, id: studio.id });
    const gone = { eventId, was: ids(hall, gallery, studio), ids: ids(studio, gallery, hall) };
    expect(await ada.say("rooms.reorder", gone)).toEqual(refused("changed-meanwhile"));
    const unseen = { eventId, was: ids(hall), ids: ids(hall) };
    expect(await ada.say("rooms.reorder", unseen)).toEqual(refused("changed-meanwhile"));
  });

  test.each([
    ["one is named twice", () => [zhao.id, zhao.id, abe.id]],
    ["one is left out", () => [zhao.id, mori.id]],
    ["one comes from elsewhere", () => [zhao.id, mori.id, hall.id]],
  ])("in which %s is no order of that list", async (_, order) => {
    const reply = await ada.say("people.reorder", { eventId, was: ids(zhao, mori, abe), ids: order() });
    expect(reply).toMatchObject(refused("bad-input"));
  });

  test("does not let an editor that was open before put a guest back unseen", async () => {
    await ada.do("people.reorder", { eventId, was: ids(zhao, mori, abe), ids: ids(mori, zhao, abe) });
    const stale = { ...zhao, position: { en: "President" }, version: 1 };
    expect(await ada.say("people.save", { eventId, person: stale })).toMatchObject(
      refused("changed-meanwhile", { version: 2 }),
    );
  });
});
