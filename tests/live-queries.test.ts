import { afterAll, beforeAll, expect, test } from "vitest";
import type { ReadTx } from "#db/engine.ts";
import { makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { createChanges } from "#server/live/changes.ts";
import type { KindOfPlace } from "#server/live/place.ts";
import { roomPlace } from "#server/live/room-place.ts";
import type { PlaceThing } from "#server/live/thing.ts";
import { messagesAfter } from "#server/messages/store.ts";
import { released } from "#server/programme/store.ts";
import { things } from "#server/things.ts";
import type { Audience, Place } from "#shared/live.ts";
import { newId } from "#shared/new-id.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { ownQueriesOf } from "#tests/asked-queries.ts";

/* What a room asks the database, counted there (L20): of a room in which there are questions and messages. */

let app: TestApp;
let founder: Visitor;
let place: Extract<Place, { kind: "room" }>;
/** The clock before the last thing that was said, a message. */
let before: number;

beforeAll(async () => {
  app = await startApp();
  const { eventId, roomId, ...opened } = await openEvent(app);
  founder = opened.founder;
  place = { kind: "room", eventId, id: roomId };
  const ada = await app.attendee({ eventId });
  const said = { eventId, roomId, lang: "en" } as const;
  await ada.do("questions.ask", { ...said, id: newId(), text: "Why twenty years?" });
  before = (await app.store.read((tx) => roomPlace(things).row(tx, place))).clock;
  await ada.do("messages.send", { ...said, id: newId(), text: "Good morning" });
});
afterAll(() => app.close());

/** A kind of which no room holds any, with queries as good as a message's. */
const another = (at: number): PlaceThing => {
  const read = async (tx: ReadTx) => {
    await messagesAfter(tx, place.id, 0);
    return [];
  };
  return {
    kind: `another ${at}`,
    heardBy: () => true,
    after: read,
    latest: read,
    missedMax: 100,
    ownAfter: read,
  };
};
/** A room of that many kinds more. */
const roomOf = (more: number): KindOfPlace => ({
  ...roomPlace(things),
  changes: createChanges([
    ...(Object.values(things) as PlaceThing[]),
    ...Array.from({ length: more }, (_, at) => another(at)),
  ]),
});

const tick = (room: KindOfPlace) => (tx: ReadTx) =>
  room.row(tx, place).then((row) => room.changes.after(tx, row, before));
const join =
  (room: KindOfPlace, audience: Audience = "members") =>
  async (tx: ReadTx) => {
    const row = await room.enter(tx, place);
    await room.changes.whole(tx, row, audience);
  };
const comeBack = (room: KindOfPlace) => async (tx: ReadTx) => {
  const row = await room.enter(tx, place);
  await room.changes.missed(tx, row, before);
  await room.changes.own(tx, row, "registration:ada", before);
};
const queriesOf = async (read: (tx: ReadTx) => Promise<unknown>) =>
  (await ownQueriesOf(() => app.store.read(read))).filter((query) => /^select/i.test(query));

test.each([
  ["a tick: the room, then what moved", tick, 2],
  ["a join: the event and the room, then each kind that it holds", join, 4],
  ["who comes back: the event and the room, then what moved", comeBack, 3],
] as const)("%s, and as many queries with ten more kinds (L20)", async (_what, read, count) => {
  for (const more of [0, 10]) await queriesOf(read(roomOf(more))); // what is read once is at hand
  const asked = await queriesOf(read(roomOf(0)));
  expect(asked).toHaveLength(count);
  expect(await queriesOf(read(roomOf(10)))).toEqual(asked);
});

test("control: where every kind is asked, they are ten more", async () => {
  const everyKind = (more: number) => async (tx: ReadTx) => {
    const room = roomOf(more);
    const row = await room.row(tx, place);
    const movedAt = Object.fromEntries(Array.from({ length: more }, (_, at) => [`another ${at}`, 1]));
    await room.changes.whole(tx, { ...row, movedAt: { ...row.movedAt, ...movedAt } }, "members");
  };
  await queriesOf(everyKind(10));
  const [few, many] = [await queriesOf(everyKind(0)), await queriesOf(everyKind(10))];
  expect(many.length - few.length).toBe(10);
});

test("what has been released is read once, whoever asks for it, to read or within a write (V1)", async () => {
  const { eventId } = place;
  await founder.do("sessions.save", { eventId, session: makeSession() });
  await founder.do("events.publish", { eventId });
  const asked = await ownQueriesOf(async () => {
    await app.store.write((tx) => released(tx, eventId));
    await app.store.read((tx) => released(tx, eventId));
  });
  expect(asked.filter((query) => /^select "programme" from "releases"/i.test(query))).toHaveLength(1);
});
