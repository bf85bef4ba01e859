import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { engineName } from "#db/dialect.ts";
import type { Tx } from "#db/engine.ts";
import { rightsChanges } from "#db/schema.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { newId } from "#shared/new-id.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { type Listener, listen, type Place } from "#tests/listener.ts";

const members = 30;
const voters = 8;
/** Promised is a second. How long it took is said; that it happens, in which order, is what is held. */
const patience = 15_000;

interface Scene {
  north: TestApp;
  place: Place;
  founder: Visitor;
}
interface Loss {
  /** Somebody in the room, and what takes the right away. */
  prepare(scene: Scene): Promise<{ who: Visitor; lose: () => Promise<unknown> }>;
}

const losses: Record<string, Loss> = {
  "a role that is taken": {
    async prepare({ north, place, founder }) {
      const who = await north.member("moderator", place.eventId, { roomId: place.roomId });
      const { staff } = await who.do("signins.self", {});
      const grantId = staff?.grants[0]?.id ?? "";
      return { who, lose: () => founder.do("team.revoke", { eventId: place.eventId, grantId }) };
    },
  },
  "a sign-out": {
    async prepare({ north, place }) {
      const who = await north.attendee({ eventId: place.eventId });
      return { who, lose: () => who.do("signins.end", { kind: "attendee" }) };
    },
  },
  "a link that is rotated": {
    async prepare({ north, place, founder }) {
      const who = await north.attendee({ eventId: place.eventId });
      const { registration } = await who.do("registrations.mine", { eventId: place.eventId });
      const { eventId } = place;
      return {
        who,
        lose: () => founder.do("registrations.resendLink", { eventId, id: registration.id, rotate: true }),
      };
    },
  },
  "a registration that is cancelled": {
    async prepare({ north, place }) {
      const who = await north.attendee({ eventId: place.eventId });
      return { who, lose: () => who.do("registrations.cancelMine", { eventId: place.eventId }) };
    },
  },
  "somebody else who signs in with the same browser": {
    async prepare({ north, place }) {
      const who = await north.member("moderator", place.eventId, { roomId: place.roomId });
      const token = await north.signInToken("moderator", place.eventId, { roomId: place.roomId });
      return { who, lose: () => who.do("signins.enter", { token }) };
    },
  },
};
const titles = Object.keys(losses);

async function openRoom(north: TestApp, south: TestApp) {
  const { founder, eventId, roomId } = await openEvent(north);
  const scene = { north, place: { eventId, roomId }, founder };
  const busy = new AbortController();
  const listeners: Listener[] = [];
  const enter = async (app: TestApp, visitor: Visitor, options?: Parameters<typeof listen>[3]) => {
    const listener = await listen(app.url, { cookie: visitor.cookie }, scene.place, options);
    listeners.push(listener);
    return listener;
  };
  const crowd = await Promise.all(Array.from({ length: members }, () => north.attendee({ eventId })));
  await Promise.all(crowd.map((each) => enter(south, each)));
  const { id } = await founder.do("questions.ask", {
    ...scene.place,
    id: newId(),
    text: "Who speaks next?",
    lang: "en",
  });
  await founder.do("questions.moderate", { ...scene.place, questionId: id, state: "shown" });
  /** Votes without a pause: the room has something to tell at every tick. */
  const votes = crowd.slice(0, voters).map(async (voter) => {
    for (let given = true; !busy.signal.aborted; given = !given)
      await voter.say("questions.vote", { ...scene.place, questionId: id, given }).catch(() => pause(10));
  });
  const speaker = crowd.at(-1) as Visitor;
  const say = (text: string) =>
    speaker.do("messages.send", { ...scene.place, id: newId(), text, lang: "en" });
  const close = async () => {
    busy.abort();
    await Promise.all(votes);
    for (const listener of listeners) listener.close();
  };
  return { scene, enter, say, close };
}
type Room = Awaited<ReturnType<typeof openRoom>>;

const heard = (listener: Listener, text: string) => listener.wire.join("\n").includes(text);

/** Answers how long after the answer to the command the last of the lines heard its last. */
async function loseAndListen(app: TestApp, room: Room, loss: string) {
  const { scene, enter, say } = room;
  const { who, lose } = await (losses[loss] as Loss).prepare(scene);
  const witness = await enter(app, scene.founder);
  const lines = [await enter(app, who), await enter(app, who, { transports: ["polling"] })];
  const [before, after] = [`said before: ${newId()}`, `said after: ${newId()}`];
  await say(before);
  for (const line of lines) await vi.waitFor(() => expect(heard(line, before)).toBe(true), patience);
  await lose();
  const acknowledgedAt = performance.now();
  await say(after);
  await vi.waitFor(() => expect(heard(witness, after)).toBe(true), patience);
  return {
    lines,
    after,
    silentAfterMillis: () => Math.max(...lines.map((line) => line.heardAtMillis)) - acknowledgedAt,
  };
}

async function expectSilence(lost: Awaited<ReturnType<typeof loseAndListen>>, loss: string) {
  for (const line of lost.lines)
    await vi.waitFor(() => expect(line.joins.at(-1)).toMatchObject({ ok: false }), patience);
  const millis = Math.max(0, Math.round(lost.silentAfterMillis()));
  console.log(`${loss}: the last was heard ${millis} ms after the answer (promised: 1000)`);
  for (const line of lost.lines) expect(heard(line, lost.after)).toBe(false);
}

async function expectToGoOn({ lines, after }: Awaited<ReturnType<typeof loseAndListen>>) {
  for (const line of lines) await vi.waitFor(() => expect(heard(line, after)).toBe(true), patience);
}

describe("L2: who loses a right in a busy room hears nothing of what is said after the answer", () => {
  let app: TestApp;
  let room: Room;
  beforeAll(async () => {
    app = await startApp();
    room = await openRoom(app, app);
  });
  afterAll(async () => {
    await room.close();
    await app.close();
  });

  test.each(titles)("%s", async (loss) => {
    await expectSilence(await loseAndListen(app, room, loss), loss);
  });

  test("control: a server that does not note whose rights changed goes on telling", async () => {
    noteNothing(app);
    await expectToGoOn(await loseAndListen(app, room, "a sign-out"));
  });
});

describe.runIf(engineName === "postgres")("L2: on the other server, too, with every hint lost", () => {
  let north: TestApp;
  let south: TestApp;
  let room: Room;
  beforeAll(async () => {
    north = await startApp();
    south = await startApp({ databaseUrl: north.databaseUrl as string });
    for (const { store } of [north, south]) store.hints.send = () => {};
    room = await openRoom(north, south);
  });
  afterAll(async () => {
    await room.close();
    await south.close();
    await north.close();
  });

  test.each(titles)("%s", async (loss) => {
    await expectSilence(await loseAndListen(south, room, loss), `${loss}, elsewhere`);
  });

  test("control: where nobody notes whose rights changed, the other server goes on telling", async () => {
    noteNothing(north);
    await expectToGoOn(await loseAndListen(south, room, "a sign-out"));
  });
});

/** Takes the guard out: what is written about changed rights goes nowhere. */
function noteNothing({ store }: TestApp) {
  const { write } = store;
  store.write = (work) =>
    write((tx) => {
      const insert = (table: Parameters<Tx["insert"]>[0]) =>
        table === rightsChanges ? { values: async () => [] } : tx.insert(table);
      const get = (of: Tx, name: string | symbol) => (name === "insert" ? insert : Reflect.get(of, name));
      return work(new Proxy(tx, { get }));
    });
}
