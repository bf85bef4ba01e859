import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

/**
 * The least of a WebSocket client (RFC 6455), since thousands of them share a core with what they
 * measure: one buffer to read into for all, nothing copied that comes whole, a mask of zeros.
 */
export interface Line {
  send(text: string): void;
  /** Without a goodbye, as when the network goes away. */
  cut(): void;
}

interface Listening {
  opened(): void;
  /** The bytes are only good until this returns. */
  heard(text: Buffer): void;
  closed(): void;
}

const shared = Buffer.alloc(1 << 20);
const opcodes = { text: 1, close: 8, ping: 9 } as const;

/** Bytes that have come in on all lines, headers and all. */
export const wire = { bytes: 0 };

export function openLine(url: URL, headers: Record<string, string>, on: Listening): Line {
  let pending: Buffer = Buffer.alloc(0);
  let open = false;

  const take = (bytes: Buffer): Buffer => {
    let rest = bytes;
    if (!open) {
      const end = rest.indexOf("\r\n\r\n");
      if (end < 0) return rest;
      if (!rest.subarray(0, 12).equals(Buffer.from("HTTP/1.1 101"))) {
        socket.destroy(new Error(rest.subarray(0, end).toString()));
        return Buffer.alloc(0);
      }
      open = true;
      rest = rest.subarray(end + 4);
      on.opened();
    }
    for (let frame = frameIn(rest); frame; frame = frameIn(rest)) {
      rest = rest.subarray(frame.end);
      if (frame.opcode === opcodes.text) on.heard(frame.payload);
      if (frame.opcode === opcodes.close) socket.destroy();
    }
    return rest;
  };

  const socket: Socket = connect({
    host: url.hostname,
    port: Number(url.port),
    noDelay: true,
    onread: {
      buffer: shared,
      callback: (length) => {
        wire.bytes += length;
        const read = shared.subarray(0, length);
        const rest = take(pending.length > 0 ? Buffer.concat([pending, read]) : read);
        pending = rest.length > 0 ? Buffer.from(rest) : rest;
        return true;
      },
    },
  });
  socket.on("connect", () => {
    const lines = {
      host: url.host,
      upgrade: "websocket",
      connection: "Upgrade",
      "sec-websocket-version": "13",
      "sec-websocket-key": randomBytes(16).toString("base64"),
      ...headers,
    };
    const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET ${url.pathname}${url.search} HTTP/1.1\r\n${head.join("")}\r\n`);
  });
  socket.on("error", () => {});
  socket.on("close", () => on.closed());
  return {
    send: (text) => void socket.write(frameOf(text)),
    cut: () => void socket.destroy(),
  };
}

/** The first whole frame, as servers send them: unmasked, unfragmented. */
function frameIn(bytes: Buffer): { opcode: number; payload: Buffer; end: number } | null {
  if (bytes.length < 2) return null;
  const opcode = (bytes[0] as number) & 15;
  const short = (bytes[1] as number) & 127;
  const start = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (bytes.length < start) return null;
  const length =
    short === 127 ? Number(bytes.readBigUInt64BE(2)) : short === 126 ? bytes.readUInt16BE(2) : short;
  const end = start + length;
  return bytes.length < end ? null : { opcode, payload: bytes.subarray(start, end), end };
}

function frameOf(text: string): Buffer {
  const payload = Buffer.from(text);
  const { length } = payload;
  const head =
    length < 126 ? Buffer.from([0x81, 0x80 | length]) : Buffer.from([0x81, 0xfe, length >> 8, length & 255]);
  return Buffer.concat([head, Buffer.alloc(4), payload]);
}
