import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Proxy {
  port: number;
  /** Closes every line that is open, as a phone that changes its network does. */
  cut(): void;
  /** Lines stay open and nothing comes through any more, new ones included: a dead spot. */
  stall(): void;
  resume(): void;
  /** A wish for a WebSocket comes through no more and is never answered, as some company networks do. */
  swallowUpgrades(): void;
  /** The lines that are open, each to be broken by itself. */
  lines(): Line[];
  /** Lines that were opened since the start. */
  opened(): number;
  close(): Promise<void>;
}

export interface Line {
  cut(): void;
  /** The next packet from the server comes in half, and then the line is closed. */
  cutInMidFrame(): void;
  /** Nothing comes through any more, in either direction, for so long. */
  stallFor(millis: number): void;
}

/** A TCP proxy before a server, or before several of one database: the only honest way to lose a line, since browsers only pretend to be offline. */
export async function startProxy(...targetPorts: number[]): Promise<Proxy> {
  const pairs = new Set<[Socket, Socket]>();
  const halved = new WeakSet<[Socket, Socket]>();
  let stalled = false;
  let swallowing = false;
  let opened = 0;

  const server = createServer({ pauseOnConnect: true }, async (client) => {
    client.on("error", () => {});
    const target = await connectToOne(targetPorts, opened++);
    if (!target || client.destroyed) {
      target?.destroy();
      return void client.destroy();
    }
    const pair: [Socket, Socket] = [client, target];
    pairs.add(pair);
    for (const [from, to] of [pair, pair.toReversed()] as [Socket, Socket][]) {
      from.on("data", (bytes: Buffer) => {
        if (from === client && swallowing && isUpgrade(bytes)) return hold(pair);
        if (from === client || !halved.has(pair)) return void to.write(bytes);
        if (to.writableEnded) return;
        to.write(bytes.subarray(0, Math.ceil(bytes.length / 2)));
        to.destroySoon();
        from.destroy();
      });
      from.on("error", () => {});
      from.on("close", () => {
        if (from === client) pairs.delete(pair);
        if (from === client || !halved.has(pair)) to.destroy(); // else the half packet is still on its way
      });
    }
    if (stalled) hold(pair);
    else client.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  const lineOf = (pair: [Socket, Socket]): Line => ({
    cut: () => {
      for (const socket of pair) socket.destroy();
    },
    cutInMidFrame: () => void halved.add(pair),
    stallFor: (millis) => {
      hold(pair);
      setTimeout(() => {
        for (const socket of pair) socket.resume();
      }, millis).unref();
    },
  });

  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      for (const pair of pairs) for (const socket of pair) socket.destroy();
    },
    stall() {
      stalled = true;
      for (const pair of pairs) hold(pair);
    },
    resume() {
      stalled = false;
      for (const pair of pairs) for (const socket of pair) socket.resume();
    },
    swallowUpgrades() {
      swallowing = true;
    },
    lines: () => [...pairs].map(lineOf),
    opened: () => opened,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const pair of pairs) for (const socket of pair) socket.destroy();
      await closed;
    },
  };
}

const isUpgrade = (bytes: Buffer) => /^upgrade: *websocket/im.test(bytes.toString("latin1"));

/** One after the other, beginning with another each time; null where none of them listens. */
async function connectToOne(ports: number[], first: number): Promise<Socket | null> {
  for (const [at] of ports.entries()) {
    const socket = connect(ports[(first + at) % ports.length] as number, "127.0.0.1");
    const open = await new Promise<boolean>((resolve) => {
      socket.once("connect", () => resolve(true));
      socket.once("error", () => resolve(false));
    });
    if (open) return socket;
  }
  return null;
}

const hold = (pair: [Socket, Socket]) => {
  for (const socket of pair) socket.pause();
};
