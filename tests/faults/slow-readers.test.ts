import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { thingsOf } from "#client/live/room-clock.ts";
import { makeRegistration } from "#db/seed/make.ts";
import { Visitor } from "#db/seed/visitor.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import type { Reply } from "#shared/refusal.ts";
import { sized } from "#tests/faults/form.ts";
import { startTargetServer } from "#tests/faults/malformed/target-server.ts";
import { frame, openWebSocket } from "#tests/faults/raw-web-socket.ts";
import type { GuardName } from "#tests/faults/source-guards.ts";
import { joinOf, type Listener, listen, type Place } from "#tests/listener.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const slowReaders = sized({ short: 16, long: 200 });
/** Each round brings as many anew, as phones do that come back. */
const rounds = sized({ short: 1, long: 3 });
const timed = sized({ short: false, long: true });
const roundMillis = sized({ short: 5_000, long: 20_000 });
const quietMillis = 30_000;
const waitingBytesMax = sized({ short: 32, long: 64 }) * 1024 * 1024;
const patience = sized({ short: 180_000, long: 600_000 });
const lookMillis = sized({ short: 1_000, long: 2_000 });
const speakers = 30;
const readers = sized({ short: 4, long: 8 });
const line = "長い話".repeat(160);

/** A busy room, with people who read. */
async function openRoom(without?: GuardName) {
  const server = await startTargetServer(without);
  closing.push(server.close);
  const { ids } = await server.freshTarget();
  const place: Place = { eventId: ids.eventId?.[0] ?? "", roomId: ids.roomId?.[0] ?? "" };
  const people = await Promise.all(
    Array.from({ length: speakers }, async () => {
      const visitor = new Visitor(server.url);
      await visitor.do("registrations.register", makeRegistration({ eventId: place.eventId }));
      return visitor;
    }),
  );
  const say = (who: Visitor | undefined) => {
    const id = newId();
    return { id, reply: who?.say("messages.send", { ...place, id, text: line, lang: "ja" }) };
  };
  // So that a room's state is large: a few of its answers fill what the kernel takes.
  for (let times = 0; times < 6; times++) await Promise.all(people.map((person) => say(person).reply));
  const present: Listener[] = [];
  for (const person of people.slice(0, readers)) {
    const listener = await listen(server.url, person, place);
    closing.push(() => listener.close());
    present.push(listener);
  }
  return { server, place, people, present, say };
}
type Room = Awaited<ReturnType<typeof openRoom>>;

/** Somebody says something so often, until told to stop; answers how long each took to each reader. */
function keepTalking({ people, present, say }: Room, everyMillis = 250) {
  const saidAt = new Map<string, number>();
  const waits: number[] = [];
  for (const { socket } of present)
    socket.on("place.changed", ({ changes }: { changes: { id: string }[] }) => {
      for (const { id } of changes) {
        const at = saidAt.get(id);
        if (at !== undefined) waits.push(performance.now() - at);
      }
    });
  const replies: unknown[] = [];
  let turn = 0;
  const timer = setInterval(() => {
    const at = performance.now();
    const { id, reply } = say(people[turn++ % people.length]);
    saidAt.set(id, at);
    replies.push(reply);
  }, everyMillis);
  return async () => {
    clearInterval(timer);
    await Promise.all(replies);
    const sorted = waits.toSorted((a, b) => a - b);
    return { heard: waits.length, p99Millis: Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0) };
  };
}

/** Comes into the room, and reads. */
async function come({ server, place }: Room, who: Visitor | undefined) {
  const { socket, messages } = await openWebSocket(server.port, who?.cookie ?? "");
  closing.push(() => socket.destroy());
  const send = (text: string) => socket.write(frame(1, Buffer.from(text)));
  const join = () => send(`421["places.join",${JSON.stringify(joinOf(place))}]`);
  await messages.until((text) => text.startsWith("0{"));
  send("40");
  await messages.until((text) => text.startsWith("40{"));
  join();
  await messages.until((text) => text.startsWith("431["));
  return { socket, send, join };
}

async function comeAll(room: Room, then: (came: Awaited<ReturnType<typeof come>>, at: number) => void) {
  for (let at = 0; at < slowReaders; at++) then(await come(room, room.people[at % speakers]), at);
}

/** They read no more, and say nothing. */
const stallAll = (room: Room) => comeAll(room, ({ socket }) => socket.pause());

/** Nor do these; but half of them say that they are alive, and ask for the room again and again. */
const stallAllAsking = (room: Room) =>
  comeAll(room, ({ socket, send, join }, at) => {
    socket.pause();
    if (at % 2 === 1) return;
    const timers = [setInterval(() => send("3"), 2000), setInterval(join, 150)];
    closing.push(() => timers.forEach(clearInterval));
  });

const megabytes = (bytes: number) => Math.round(bytes / 1e5) / 10;

/** How long it takes beside as many who do read. */
async function besideReaders(room: Room) {
  const over = keepTalking(room);
  const reading: Socket[] = [];
  await comeAll(room, ({ socket }) => reading.push(socket));
  await pause(quietMillis);
  for (const socket of reading) socket.destroy();
  await vi.waitFor(async () => expect(await room.server.openSockets()).toBe(readers));
  return over();
}

/** Rounds of those who stall, one after the other; answers when each round was closed, and how long it took others. */
async function besideStalled(room: Room, stall: (room: Room) => Promise<void>, look?: () => Promise<void>) {
  const over = keepTalking(room);
  const closedAfter: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await stall(room);
    const stalledAt = performance.now();
    let closedAt: number | null = null;
    while (closedAt === null || performance.now() - stalledAt < roundMillis) {
      await look?.();
      if (closedAt === null && (await room.server.openSockets()) === readers) closedAt = performance.now();
      await pause(lookMillis);
    }
    closedAfter.push(Math.round(closedAt - stalledAt));
  }
  return { ...(await over()), closedAfter };
}

test(
  `L8: ${slowReaders} who never read are closed, hold little memory, and keep nobody waiting`,
  async () => {
    const room = await openRoom();
    const { server } = room;
    const readBeside = timed ? await besideReaders(room) : null;
    const bytesBefore = await server.heapAndBufferBytes();
    let bytesMost = 0;
    const look = async () => {
      bytesMost = Math.max(bytesMost, (await server.heapAndBufferBytes()) - bytesBefore);
    };
    const looked = await besideStalled(room, stallAllAsking, look);
    // Each look collects garbage and holds everybody up: how long others wait is taken without.
    const silent = timed ? await besideStalled(room, stallAll) : null;
    const asking = timed ? await besideStalled(room, stallAllAsking) : null;
    console.log({
      slowReaders,
      megabytesMost: megabytes(bytesMost),
      longestBehindMillis: Math.round(await server.behindMillisMost()),
      // From when they stopped reading, which the kernel hides at first.
      closedAfterMillis: [looked, silent, asking].flatMap((each) => each?.closedAfter ?? []),
      p99Millis: {
        besideAsManyWhoRead: readBeside?.p99Millis,
        besideWhoNeverRead: silent?.p99Millis,
        besideWhoNeverReadAndAskAgain: asking?.p99Millis,
      },
    });
    expect(bytesMost).toBeLessThan(waitingBytesMax);
    for (const { heard } of [looked, silent ?? looked, asking ?? looked]) expect(heard).toBeGreaterThan(0);
    for (const listener of room.present) expect(listener.joins).toHaveLength(1); // none of them was cut
    expect(server.said()).toBe("");
    await vi.waitFor(
      async () => expect((await server.heapAndBufferBytes()) - bytesBefore).toBeLessThan(bytesBefore * 0.2),
      { timeout: 60_000, interval: 1000 },
    );
  },
  patience,
);

test("L8: who comes back six times in ten seconds comes in each time, and hears what was missed", async () => {
  const { server, place, people, say } = await openRoom();
  const [speaker, phone] = people as [Visitor, Visitor];
  const listener = await listen(server.url, phone, place);
  closing.push(() => listener.close());
  for (let times = 1; times <= 6; times++) {
    listener.cut();
    const { id, reply } = say(speaker);
    expect(await reply).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(listener.joins).toHaveLength(times + 1));
    expect(listener.joins.at(-1)).toMatchObject({ ok: true, value: { whole: false } });
    await vi.waitFor(() => expect([...thingsOf(listener.state, "message").keys()]).toContain(id));
  }
});

test("L8: a line that asks for the room again and again is told when to ask, and then comes in", async () => {
  const { server, place, people } = await openRoom();
  const listener = await listen(server.url, people[0] as Visitor, place);
  closing.push(() => listener.close());
  const ask = (): Promise<Reply> => listener.socket.emitWithAck("places.join", joinOf(place));
  const replies: Reply[] = [];
  for (let times = 0; times < limits.socketJoinsPerTenSecondsMax; times++) replies.push(await ask());
  expect(replies.map(({ ok }) => ok)).toEqual([true, true, true, true, false]); // it came in by one before
  const refusal = { code: "too-many", detail: { retryAfterSeconds: 2 } };
  expect(replies.at(-1)).toEqual({ ok: false, refusal });
  await vi.waitFor(async () => expect(await ask()).toMatchObject({ ok: true }), {
    timeout: 30_000,
    interval: 2_000,
  });
});

test(
  "control: with nobody closed for it, what waits for them grows without end",
  async () => {
    const room = await openRoom("a slow reader is closed, and asks no more");
    const before = await room.server.heapAndBufferBytes();
    // Answers from the same clock are one text in memory: it has to move on.
    const quiet = keepTalking(room, 100);
    await stallAllAsking(room);
    await vi.waitFor(
      async () => expect((await room.server.heapAndBufferBytes()) - before).toBeGreaterThan(waitingBytesMax),
      { timeout: 150_000, interval: 1000 },
    );
    await quiet();
  },
  patience,
);
