import type { Server, Socket } from "socket.io";
import type { Packet } from "#server/live/packet.ts";
import { ReadyReply } from "#server/live/ready-reply.ts";

/*
 * Everything that we know of the inside of Socket.IO and Engine.IO, which they promise nobody. It was
 * read in these versions; with another one a test fails, and says what to read again.
 */
export const readIn = {
  "engine.io": {
    version: "6.6.12",
    readAgain: [
      "build/transports/websocket.js: send() hands on the chunks of `wsPreEncodedFrame` as they are",
      "build/transports/websocket.js: `socket` is the WebSocket; doClose() and onError() close it without a code",
      "build/server.js: a WebSocket that breaks the protocol is closed through its transport",
      "build/socket.js: write() takes such options; `packetCreate` comes with each packet, `flush` with what leaves the buffer",
      "build/transport.js: `writable` is false until all that was sent has been taken",
    ],
  },
  "socket.io": {
    version: "4.8.4",
    readAgain: [
      "dist/index.js: the server's `encoder` is made once, and every client's is that one",
      "dist/client.js: _packet() gives a packet to encode(), and writes the texts that come back",
      "dist/socket.js: what acknowledges a call has `data` with what was given to the callback, and the call's `id`",
    ],
  },
  "socket.io-parser": {
    version: "4.2.7",
    readAgain: ["build/cjs/index.js: a packet without bytes is one text: type, id, arguments as JSON"],
  },
} as const;

/** Hands these to one line after the other: to a WebSocket all of them in one write. */
export function writerOf(packets: Packet[]): (socket: Socket) => void {
  const apart = packets.map(({ text, frame }) => [text, ready(frame)] as const);
  const text = packets.map((packet) => packet.text).join("");
  const together = [[text, ready(Buffer.concat(packets.map(({ frame }) => frame)))] as const];
  return ({ conn }) => {
    if (packets.length === 0) return;
    for (const write of conn.transport.name === "websocket" ? together : apart) conn.write(...write);
  };
}

/** A whole WebSocket frame, which Engine.IO hands on as it is. */
const ready = (frame: Buffer) => ({ compress: false, wsPreEncodedFrame: [frame] });

/**
 * Socket.IO looks through all of an answer for bytes and writes it anew for each line: for a room's
 * whole state that is the largest cost of a join. What is ready goes out as it is (Socket.IO
 * protocol 5: type, id of the call, arguments).
 */
export function sendReadyReplies(io: Server) {
  const encode = io.encoder.encode.bind(io.encoder);
  io.encoder.encode = (packet) => {
    const [reply] = Array.isArray(packet.data) ? packet.data : [];
    return reply instanceof ReadyReply ? [`${packet.type}${packet.id}[${reply.text}]`] : encode(packet);
  };
}

/** Engine.IO keeps the WebSocket to itself and knows no close codes. */
interface WebSocketLine {
  close(code?: number, reason?: string): void;
  terminate(): void;
}
const lineOf = (transport: object) => (transport as { socket?: WebSocketLine }).socket;

/** RFC 6455 §7.4.1. */
const webSocketCodes = { goingAway: 1001, protocolError: 1002 };

/** Engine.IO closes a WebSocket without a code: when its peer breaks the protocol, or when we go. */
export function sayCloseCodes(io: Server) {
  let code = webSocketCodes.protocolError;
  const closeWithCode = (transport: object) => {
    const line = lineOf(transport);
    if (!line) return;
    const close = line.close.bind(line);
    line.close = (own = code, reason) => close(own, reason);
  };
  io.engine.on("connection", (line: Socket["conn"]) => {
    closeWithCode(line.transport);
    line.on("upgrading", closeWithCode);
  });
  return {
    /** From now on. */
    goAway() {
      code = webSocketCodes.goingAway;
    },
  };
}

/** Closes the line and throws away what is on its way to it; a WebSocket's peer is told why. */
export function closeLine({ conn }: Socket, code: number, reason: string, goodbyeMillisMax: number) {
  const line = conn.transport.name === "websocket" ? lineOf(conn.transport) : undefined;
  line?.close(code, reason);
  // The goodbye stands behind all that waits: who does not read it must not keep that in memory.
  if (line) setTimeout(() => line.terminate(), goodbyeMillisMax).unref();
  conn.close(true);
}

export const takesMore = ({ conn }: Socket) => conn.transport.writable;

/** What waits in front of a line: each text as it comes to it, and that all of it has been handed on. */
export function watchWaiting({ conn }: Socket, on: { waits: (chars: number) => void; went: () => void }) {
  conn.on("flush", on.went);
  conn.on("packetCreate", ({ data }: { data?: unknown }) =>
    on.waits(typeof data === "string" ? data.length : 0),
  );
}
