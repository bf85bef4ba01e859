import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Visitor } from "#db/seed/visitor.ts";
import { seenStates } from "#server/questions/rules.ts";
import { newId } from "#shared/new-id.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { type Listener, listen } from "#tests/listener.ts";
import { sized } from "./form.ts";
import { ask, canaries, makeWorld, roomChanges, scenes, stage, type World } from "./room-changes.ts";

let app: TestApp;
let founder: Visitor;
let world: World;
let listeners: Listener[];

beforeAll(async () => {
  app = await startApp();
  founder = await app.founder();
});
afterAll(() => app.close());
beforeEach(async () => {
  world = await makeWorld(app, founder);
  listeners = [];
});
afterEach(() => {
  for (const listener of listeners) listener.close();
});

async function enter(visitor: Visitor, options?: Parameters<typeof listen>[3]) {
  const listener = await listen(app.url, visitor, world.place, options);
  listeners.push(listener);
  return listener;
}

async function hallScreen() {
  const { token } = await world.founder.do("rooms.screenLink", world.place);
  const screen = app.nobody();
  await screen.do("signins.enter", { token });
  return screen;
}

/** Each audience, and whoever has something of their own in the room. */
const audiences = async () => ({
  "an attendee in the hall, who asked": world.ada,
  "an attendee online, who voted": world.ben,
  "an attendee who came late": await app.attendee({ eventId: world.place.eventId }),
  "the room's moderator": world.mia,
  "the hall screen": await hallScreen(),
});
/** With others who are told what its moderator is. */
const people = async () => ({
  ...(await audiences()),
  "a moderator of all rooms": await app.member("moderator", world.place.eventId),
  "an organizer": await app.member("organizer", world.place.eventId),
});

describe("who had an earlier state and hears the changes ends with what a fresh join gives", () => {
  test("every kind of change has its scenes", () => {
    expect(Object.keys(scenes).toSorted()).toEqual(roomChanges.toSorted());
    for (const kind of roomChanges) expect(Object.keys(scenes[kind])).not.toEqual([]);
  });

  const all = roomChanges.flatMap((kind) =>
    Object.entries(scenes[kind]).map(([title, scene]) => ({ kind, title, scene })),
  );
  test.each(all)("$kind: $title", async ({ scene }) => {
    const seats = await Promise.all(
      Object.entries(await sized({ short: audiences, long: people })()).map(async ([who, visitor]) => ({
        who,
        visitor,
        there: await enter(visitor),
        away: await enter(visitor),
      })),
    );
    for (const { away } of seats) away.close();
    await scene(world);
    for (const { away } of seats) away.comeBack();
    for (const { who, visitor, there, away } of seats) {
      const fresh = await enter(visitor);
      for (const one of [there, away])
        await vi.waitFor(() => expect(one.state.clock, who).toBe(fresh.state.clock));
      expect(there.seen, who).toEqual(fresh.seen);
      expect(away.seen, `${who}, who was away`).toEqual(fresh.seen);
      expect(away.joins.map((join) => join.ok && join.value.whole)).toEqual([true, false]);
    }
  });

  test("control: without one of the frames it is not what a fresh join gives", async () => {
    const deaf = await enter(world.ada, { loses: () => true });
    await scenes["messages.send"]["by who runs the room"]?.(world);
    const fresh = await enter(world.ada);
    expect(deaf.seen).not.toEqual(fresh.seen);
  });
});

describe("what a role receives never holds what it may not read", () => {
  /** By the socket, and by the reads of the room's page. */
  async function receives(visitor: Visitor, listener: Listener) {
    const reads = ["rooms.open", "rooms.openStages", "rooms.stages"] as const;
    const answers = await Promise.all(reads.map((command) => visitor.say(command, world.place)));
    const received = [...listener.wire, JSON.stringify(answers)].join("\n");
    // Whose words are said from this page, the page is told; of nobody else's.
    const open = await visitor.say("rooms.open", world.place);
    const own = open.ok && open.value.author;
    return own ? received.replaceAll(own, "the reader") : received;
  }
  const found = (received: string) =>
    Object.entries(secrets)
      .filter(([, canary]) => received.includes(canary))
      .map(([name]) => name);
  const secrets = {
    ...canaries,
    mail: "canary-mail",
    authorAttending: "registration:",
    authorOnTheTeam: "staff:",
  };

  test.each([
    { who: "an attendee in the hall, who asked", reads: ["chat", "ownWaiting"] },
    { who: "an attendee online, who voted", reads: ["chat"] },
    { who: "an attendee who came late", reads: ["chat"] },
    { who: "the hall screen", reads: [] },
    {
      who: "the room's moderator",
      reads: ["chat", "hidden", "ownWaiting", "passcode", "stage", "waiting"],
    },
    { who: "an organizer", reads: ["chat", "hidden", "ownWaiting", "passcode", "stage", "waiting"] },
  ] as const)("$who reads $reads", async ({ who, reads }) => {
    const visitor = (await people())[who];
    const listener = await enter(visitor);
    const polling = await enter(visitor, { transports: ["polling"] });
    const { place, mia } = world;
    const dan = await app.attendee({ eventId: place.eventId, email: "canary-mail@example.org" });
    await ask(dan, place, canaries.waiting);
    const { id } = await ask(dan, place, canaries.hidden);
    await mia.do("questions.moderate", { ...place, questionId: id, state: "hidden" });
    await dan.do("messages.send", { ...place, id: newId(), text: "Hello", lang: "en" });
    await founder.do("rooms.setStages", { ...place, stages: [stage("third")], version: 1 });
    for (const one of [listener, polling])
      await vi.waitFor(async () => expect(one.state.clock).toBe((await enter(mia)).state.clock));
    listener.close();
    listener.comeBack();
    await vi.waitFor(() => expect(listener.joins).toHaveLength(2));
    const received = await receives(visitor, listener);
    expect(found(received).toSorted()).toEqual(reads);
    expect(
      found(polling.wire.join("\n")).filter((each) => !(reads as readonly string[]).includes(each)),
    ).toEqual([]);
  });

  test("control: a question that waits and is told to members after all is found", async () => {
    const { members } = seenStates;
    seenStates.members = [...members, "waiting"];
    try {
      const late = (await people())["an attendee who came late"];
      expect(found(await receives(late, await enter(late)))).toContain("waiting");
    } finally {
      seenStates.members = members;
    }
  });
});
