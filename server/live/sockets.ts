import type { Server as HttpServer, IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { Server, type Socket } from "socket.io";
import type { z } from "zod";
import type { Config } from "#server/config.ts";
import { visitOf } from "#server/gate/gate.ts";
import { isOwnOrigin } from "#server/gate/origin.ts";
import { allowance } from "#server/live/allowance.ts";
import { type Connection, closeCodes } from "#server/live/connection.ts";
import {
  closeLine,
  sayCloseCodes,
  sendReadyReplies,
  takesMore,
  watchWaiting,
  writerOf,
} from "#server/live/engine-io.ts";
import type { Live } from "#server/live/live.ts";
import { packetOf } from "#server/live/packet.ts";
import type { ReadyReply } from "#server/live/ready-reply.ts";
import { requireThisWire } from "#server/live/this-wire.ts";
import { parsed } from "#server/parsed.ts";
import { limits } from "#shared/limits.ts";
import { socketCalls } from "#shared/live.ts";
import { type RefusalCode, Refused, type Reply } from "#shared/refusal.ts";

interface SocketDeps {
  live: Live;
  config: Config;
  /** Our own bug: written to the log; the one who called is told to try again. */
  bug: (problem: unknown, where: string) => void;
}

type CallName = keyof typeof socketCalls;
type Answer = (reply: Reply | ReadyReply) => void;
type Calls = {
  [C in CallName]: (
    input: z.output<(typeof socketCalls)[C]["input"]>,
    answer: Answer,
  ) => Promise<void> | void;
};

/**
 * Often enough that a line that is gone is known within 15 s on both sides. A room says who is here
 * every three seconds, so a page in it knows sooner; each ping costs more than a notice.
 */
const pingIntervalMillis = 9_000;
const pingTimeoutMillis = 5_500;
const idleMillisMax = 60_000;
const goodbyeMillisMax = 1_000;
const retryTooManySeconds = 30;
const retryJoinSeconds = 2;
const backlogLookMillis = 1_000;

/** The way to the rooms: joins and pulses in, notices out. It writes nothing. */
export function attachSockets(httpServer: HttpServer, { live, config, bug }: SocketDeps) {
  const io = new Server(httpServer, {
    serveClient: false,
    maxHttpBufferSize: limits.socketPacketBytesMax,
    pingInterval: pingIntervalMillis,
    pingTimeout: pingTimeoutMillis,
    perMessageDeflate: false,
    allowRequest: (request, decide) => decide(null, isFromHere(request, config.publicUrl)),
  });
  sendReadyReplies(io);
  const closing = sayCloseCodes(io);
  const socketsOfPerson = new Map<string, number>();
  const backlogs = new Set<Backlog>();
  const backlogLook = setInterval(() => {
    const atMillis = performance.now();
    for (const backlog of backlogs) backlog.look(atMillis);
  }, backlogLookMillis).unref();
  const lines = new Set<Duplex>();
  httpServer.on("upgrade", (_request, line: Duplex) => {
    lines.add(line);
    line.on("close", () => lines.delete(line));
  });

  live.attach({
    deliver(channel, { changed, pulse }, except) {
      const left = new Set(socketsIn(except));
      const lasting = changed ? [packetOf("place.changed", changed)] : [];
      const passing = pulse ? [packetOf("place.pulse", pulse)] : [];
      const [all, without] = [writerOf([...lasting, ...passing]), writerOf(lasting)];
      for (const socket of socketsIn([channel]))
        if (!left.has(socket)) (takesMore(socket) ? all : without)(socket);
    },
  });

  io.on("connection", (socket) => {
    const connection = connectionOf(socket);
    const person = visitOf(socket.request).knownAs ?? "";
    const oneTooMany = count(person, 1) > limits.socketsPerPersonMax;
    live.came(connection);
    closeWhenIdle(socket, connection);
    const backlog = createBacklog(socket, connection);
    backlogs.add(backlog);

    const calls = new Map(Object.entries(callsOf(connection, backlog)));
    const mayCall = allowance(limits.socketCallsPerSecondMax);
    socket.on("error", () => {});
    socket.onAny((name: unknown, ...given: unknown[]) => {
      const last = given.at(-1);
      const answer = typeof last === "function" ? (last as Answer) : () => {};
      void receive(String(name), given[0], answer);
    });
    socket.on("disconnect", () => {
      live.gone(connection);
      backlogs.delete(backlog);
      count(person, -1);
    });

    async function receive(name: string, given: unknown, answer: Answer) {
      try {
        const call = calls.get(name) as
          | ((input: unknown, answer: Answer) => Promise<void> | void)
          | undefined;
        if (!call) throw new Refused("not-found");
        if (oneTooMany) throw new Refused("too-many", { retryAfterSeconds: retryTooManySeconds });
        if (!mayCall(performance.now())) throw new Refused("too-many", { retryAfterSeconds: 1 });
        if (name === "places.join") requireThisWire(given);
        await call(parsed(socketCalls[name as CallName].input, given), answer);
      } catch (problem) {
        if (!(problem instanceof Refused)) bug(problem, name);
        answer({ ok: false, refusal: problem instanceof Refused ? problem.refusal : refusalForBug });
      }
    }
  });

  const socketsIn = (channels: string[]): Socket[] =>
    channels
      .flatMap((channel) => [...(io.sockets.adapter.rooms.get(channel) ?? [])])
      .flatMap((id) => io.sockets.sockets.get(id) ?? []);

  function callsOf(connection: Connection, backlog: Backlog): Calls {
    const mayPulse = allowance(limits.pulsesPerSecondMax);
    const mayJoin = allowance(limits.socketJoinsPerTenSecondsMax, 10_000);
    return {
      "places.join": (call, answer) => {
        // A room's whole state is large: it costs all the others time, and one who does not read it, memory.
        if (backlog.isLarge() || !mayJoin(performance.now()))
          throw new Refused("too-many", { retryAfterSeconds: retryJoinSeconds });
        return live.join(connection, call, answer);
      },
      "places.leave": ({ place }, answer) => {
        live.leave(connection, place);
        answer({ ok: true, value: {} });
      },
      "places.pulse": ({ place, sums }, answer) => {
        if (!mayPulse(performance.now())) throw new Refused("too-many", { retryAfterSeconds: 1 });
        live.add(connection, place, sums);
        answer({ ok: true, value: {} });
      },
    };
  }

  function closeWhenIdle(socket: Socket, connection: Connection) {
    const timer = setInterval(() => {
      if (!live.isAnywhere(connection)) connection.close("idle");
    }, idleMillisMax).unref();
    socket.on("disconnect", () => clearInterval(timer));
  }

  function count(person: string, change: 1 | -1): number {
    const next = (socketsOfPerson.get(person) ?? 0) + change;
    if (next > 0) socketsOfPerson.set(person, next);
    else socketsOfPerson.delete(person);
    return next;
  }

  return {
    count: () => io.engine.clientsCount,
    /** Clients take it for a lost line and come back, to the next server or to this one's successor. */
    async close() {
      closing.goAway();
      clearInterval(backlogLook);
      io.engine.close();
      // Who stalls would hold the closing up: a WebSocket waits 30 s for the other side's goodbye.
      const until = performance.now() + goodbyeMillisMax;
      while (lines.size > 0 && performance.now() < until) await new Promise((next) => setTimeout(next, 10));
      for (const line of lines) line.destroy();
    },
  };
}

const refusalForBug: { code: RefusalCode } = { code: "busy" };

/**
 * A browser names the page's origin with every upgrade and every POST. A GET of our own page may
 * come without; then Sec-Fetch-Site says where it comes from.
 */
export function isFromHere({ headers }: Pick<IncomingMessage, "headers">, publicUrl: string): boolean {
  if (headers.origin !== undefined) return isOwnOrigin(headers, publicUrl);
  return ["same-origin", "none", undefined].includes(headers["sec-fetch-site"] as string);
}

/** Any other wish to upgrade is passed over and answered as it is (RFC 9110 §7.8): curl sends one for HTTP/2. */
export const isForSockets = ({ url, headers }: Pick<IncomingMessage, "url" | "headers">) =>
  url?.startsWith("/socket.io/") === true && headers.upgrade?.toLowerCase() === "websocket";

function connectionOf(socket: Socket): Connection {
  return {
    cookies: visitOf(socket.request).cookies,
    enter: (channels) => void socket.join(channels),
    deliver: (changed) => void socket.emit("place.changed", changed),
    leave: (channels) => channels.forEach((channel) => void socket.leave(channel)),
    close: (reason) => closeLine(socket, closeCodes[reason], reason, goodbyeMillisMax),
  };
}

/** What a line has not taken yet. */
interface Backlog {
  isLarge(): boolean;
  /** Closes the line once it has taken nothing for too long. */
  look(atMillis: number): void;
}

/**
 * Packets wait here while the line takes no more. Too many of them, or for too long, and the line is
 * closed: its reader comes back and is told by `since` what it has missed, and nobody else waited for
 * it. That somebody answers pings does not show that they read.
 */
function createBacklog(socket: Socket, connection: Connection): Backlog {
  let waitingBytes = 0;
  let behindSinceMillis: number | null = null;
  watchWaiting(socket, {
    went() {
      waitingBytes = 0;
      behindSinceMillis = null;
    },
    waits(chars) {
      waitingBytes += chars;
      if (waitingBytes > limits.socketBacklogBytesMax) connection.close("slow");
    },
  });
  return {
    isLarge: () => waitingBytes > limits.socketPacketBytesMax,
    look(atMillis) {
      if (takesMore(socket)) behindSinceMillis = null;
      else behindSinceMillis ??= atMillis;
      if (behindSinceMillis !== null && atMillis - behindSinceMillis > limits.socketBehindMillisMax)
        connection.close("slow");
    },
  };
}
