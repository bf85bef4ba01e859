import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { io, type Socket } from "socket.io-client";
import { afterEach, describe, expect, test, vi } from "vitest";
import { engineName } from "#db/dialect.ts";
import { readConfig } from "#server/config.ts";
import { standBefore } from "#server/gate/gate.ts";
import type { Connection, Outlet } from "#server/live/connection.ts";
import type { Live } from "#server/live/live.ts";
import { attachSockets } from "#server/live/sockets.ts";
import { limits } from "#shared/limits.ts";
import type { PlaceChanged } from "#shared/live.ts";
import { openEvent, startApp } from "#tests/app.ts";
import { freshState, listen, roomAt } from "#tests/listener.ts";
import { within } from "#tests/within.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

describe("a slow reader costs only itself", () => {
  const channel = "room/members";
  const frame = (at: number): PlaceChanged => ({
    placeId: "room",
    epoch: "x".repeat(64 * 1024),
    from: at,
    to: at + 1,
    changes: [],
    gone: [],
  });

  /** Sockets over a room that says as much as we like. */
  async function startRoom(whenClosed = () => {}) {
    const connections = new Set<Connection>();
    let outlet: Outlet | undefined;
    const live = {
      attach: (given: Outlet) => {
        outlet = given;
      },
      came: (connection: Connection) => {
        connections.add(connection);
        connection.enter([channel]);
      },
      gone: (connection: Connection) => {
        connections.delete(connection);
        if (connections.size === 1) whenClosed();
      },
      isAnywhere: () => true,
    } satisfies Partial<Live> as Partial<Live> as Live;
    const http = createServer();
    const [config, bug] = [readConfig({}), () => {}];
    const sockets = attachSockets(http, { live, config, bug });
    const known = async () => "registration:ada";
    standBefore(http, { config, known, socketsOpen: sockets.count, securityLog: () => {}, bug });
    await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));
    closing.push(() => http.close(), sockets.close);
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    const deliver = (at: number) => outlet?.deliver(channel, { changed: frame(at), pulse: null }, []);
    return { url, deliver, connections };
  }

  async function reader(url: string) {
    const socket = io(url, { transports: ["websocket"], forceNew: true, reconnection: false });
    closing.push(() => socket.close());
    const heard: number[] = [];
    socket.on("place.changed", ({ to }: PlaceChanged) => heard.push(to));
    await vi.waitFor(() => expect(socket.connected).toBe(true));
    return { socket, heard };
  }
  /** Reads no more, as a phone in a tunnel. */
  const stall = (socket: Socket) => lineOf(socket).pause();
  const lineOf = (socket: Socket) =>
    (socket.io.engine.transport as unknown as { ws: { _socket: { pause(): void; resume(): void } } }).ws
      ._socket;

  const framesToFill = 400;

  test("it is closed with a code, the others hear everything, and what waited for it is let go", async () => {
    // It reads on while it is closed: whoever still reads nothing a second later is not told why.
    const { url, deliver, connections } = await startRoom(() => lineOf(slow.socket).resume());
    const [slow, quick] = [await reader(url), await reader(url)];
    const codes: number[] = [];
    slow.socket.on("disconnect", (_reason, details) =>
      codes.push((details as { context: { code: number } }).context.code),
    );
    stall(slow.socket);
    for (let at = 0; at < framesToFill; at++) {
      deliver(at);
      await new Promise((next) => setImmediate(next));
    }
    await vi.waitFor(() => expect(quick.heard).toHaveLength(framesToFill));
    await vi.waitFor(() => expect(codes).toEqual([4008]));
    expect(connections.size).toBe(1);
    expect(slow.heard.length).toBeLessThan(framesToFill);
  });

  test("control: who reads stays, however much there is", async () => {
    const { url, deliver, connections } = await startRoom();
    const quick = await reader(url);
    for (let at = 0; at < framesToFill; at++) {
      deliver(at);
      if (at % 10 === 0) await vi.waitFor(() => expect(quick.heard).toHaveLength(at + 1));
    }
    await vi.waitFor(() => expect(quick.heard).toHaveLength(framesToFill));
    expect(connections.size).toBe(1);
  });
});

describe("any bytes", () => {
  test("close one line at most, and the server goes on", async () => {
    const app = await startApp();
    closing.push(app.close);
    const { eventId, roomId } = await openEvent(app);
    const ada = await app.attendee({ eventId });
    const packets = [
      "4",
      "40",
      "42",
      '42["error",{"a":1}]',
      '42["places.join"',
      '42[["places.join"],{}]',
      '42["__proto__"]',
      "451-",
      '451-["places.join",{"_placeholder":true,"num":0}]',
      '421["places.join",null]',
      `42["places.join",${"[".repeat(5000)}`,
      "\u0000\uffff",
      "x".repeat(limits.socketPacketBytesMax + 1),
      "6",
      "9",
    ];
    const codes = new Set<number>();
    for (const packet of packets) {
      const address = `${app.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`;
      const line = new WebSocket(address, { headers: { cookie: ada.cookie } } as unknown as string[]); // Node's own takes headers
      line.addEventListener("close", ({ code }) => codes.add(code));
      await new Promise((open) => line.addEventListener("open", open));
      line.send("40");
      line.send(packet);
      await new Promise((next) => setTimeout(next, 20));
      line.close();
    }
    await vi.waitFor(() => expect([...codes].toSorted()).toEqual([1002, 1009]));
    for (const body of ["", "\u001e\u001e", "4", "x".repeat(limits.socketPacketBytesMax + 1)]) {
      const answer = await ada.fetch("/socket.io/?EIO=4&transport=polling&sid=none", {
        method: "POST",
        body,
      });
      expect(answer.status).toBe(400);
    }
    const listener = await listen(app.url, ada, { eventId, roomId });
    closing.push(() => listener.close());
    expect(listener.joins).toMatchObject([{ ok: true }]);
  });
});

describe.runIf(engineName === "postgres")("two servers of one database", () => {
  async function startTwo() {
    const north = await startApp();
    closing.push(north.close);
    const south = await startApp({ databaseUrl: north.databaseUrl as string });
    closing.push(south.close);
    const { founder, eventId, roomId } = await openEvent(north);
    const enter = async (app: { url: string }, visitor: { cookie: string }) => {
      const listener = await listen(app.url, visitor, { eventId, roomId });
      closing.push(() => listener.close());
      return listener;
    };
    return { north, south, founder, place: { eventId, roomId }, enter };
  }

  test("what is said on one is heard on the other, with applause and presence", async () => {
    const { north, south, place, enter } = await startTwo();
    const [ada, ben] = [
      await north.attendee({ eventId: place.eventId }),
      await north.attendee({ eventId: place.eventId }),
    ];
    const [atNorth, atSouth] = [await enter(north, ada), await enter(south, ben)];
    const sent = await ada.do("messages.send", {
      ...place,
      id: crypto.randomUUID(),
      text: "Hello",
      lang: "en",
    });
    await within(1, () => expect(atSouth.seen.messages).toEqual([sent]));
    await vi.waitFor(() => expect(atSouth.pulses.at(-1)?.here).toEqual({ onsite: 0, online: 2 }));
    atNorth.socket.emit("places.pulse", { place: roomAt(place), sums: { reactions: { applause: 3 } } });
    await vi.waitFor(() => expect(atSouth.reactions).toEqual({ applause: 3 }));
    await vi.waitFor(() => expect(atNorth.reactions).toEqual({ applause: 3 }));
    expect(await freshState(south.url, ada, place)).toEqual(await freshState(north.url, ada, place));
  });

  test("a right lost on one is lost on the other within a second", async () => {
    const { north, south, place, enter } = await startTwo();
    const ada = await north.attendee({ eventId: place.eventId });
    const atSouth = await enter(south, ada);
    await ada.do("registrations.cancelMine", { eventId: place.eventId });
    await within(1, () => expect(atSouth.closedWith).toBe(4003));
  });

  test("a hint that was lost is made up for by looking", async () => {
    const { north, south, place, enter } = await startTwo();
    const [ada, ben] = [
      await north.attendee({ eventId: place.eventId }),
      await north.attendee({ eventId: place.eventId }),
    ];
    const atSouth = await enter(south, ben);
    north.store.hints.send = () => {};
    const sent = await ada.do("messages.send", {
      ...place,
      id: crypto.randomUUID(),
      text: "Hello",
      lang: "en",
    });
    await within(3.5, () => expect(atSouth.seen.messages).toEqual([sent]));
  });
});
