import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

/** By hand, since a library would keep us from saying what we want to say. */
export async function openWebSocket(port: number, cookie: string) {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  socket.on("error", () => {});
  const head = [
    "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
    "Host: jubilee.example",
    "Origin: http://jubilee.example",
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
    ...(cookie ? [`Cookie: ${cookie}`] : []),
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  const messages = createHeard();
  const closed = readFrames(socket, messages.hear);
  return { socket, messages, closed };
}

function createHeard() {
  const all: string[] = [];
  const waiting = new Set<(text: string) => void>();
  return {
    all,
    hear(text: string) {
      all.push(text);
      for (const each of waiting) each(text);
    },
    until: (wants: (text: string) => boolean) =>
      new Promise<null>((resolve) => {
        if (all.some(wants)) return resolve(null);
        waiting.add((text) => wants(text) && resolve(null));
      }),
  };
}

/** Resolves with the code of the close; 1006 (RFC 6455 §7.1.5) where there was none. */
function readFrames(socket: Socket, hear: (text: string) => void): Promise<number> {
  let rest = Buffer.alloc(0);
  let upgraded = false;
  let code: number | null = null;
  const read = () => {
    if (!upgraded) {
      const end = rest.indexOf("\r\n\r\n");
      if (end < 0) return;
      upgraded = rest.toString("latin1", 0, 12) === "HTTP/1.1 101";
      rest = rest.subarray(end + 4);
    }
    while (rest.length >= 2) {
      const short = (rest[1] as number) & 0x7f;
      const head = short === 126 ? 4 : short === 127 ? 10 : 2;
      if (rest.length < head) return;
      const length =
        short === 126 ? rest.readUInt16BE(2) : short === 127 ? Number(rest.readBigUInt64BE(2)) : short;
      if (rest.length < head + length) return;
      const payload = rest.subarray(head, head + length);
      const opcode = (rest[0] as number) & 0x0f;
      if (opcode === 1) hear(payload.toString());
      if (opcode === 8) {
        code = payload.length >= 2 ? payload.readUInt16BE(0) : 1005;
        socket.end(frame(8, payload.subarray(0, 2)));
      }
      rest = rest.subarray(head + length);
    }
  };
  socket.on("data", (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    read();
  });
  return new Promise((resolve) => socket.on("close", () => resolve(code ?? 1006)));
}

interface FrameForm {
  final?: boolean;
  reservedBits?: number;
  masked?: boolean;
  saidLength?: bigint;
}

/** RFC 6455 §5.2, with everything in reach that a library would not let us write. */
export function frame(
  opcode: number,
  payload: Buffer,
  { final = true, reservedBits = 0, masked = true, saidLength = BigInt(payload.length) }: FrameForm = {},
): Buffer {
  const first = (final ? 0x80 : 0) | (reservedBits << 4) | opcode;
  const maskBit = masked ? 0x80 : 0;
  let head: Buffer;
  if (saidLength < 126n) head = Buffer.from([first, maskBit | Number(saidLength)]);
  else if (saidLength < 65_536n) {
    head = Buffer.from([first, maskBit | 126, 0, 0]);
    head.writeUInt16BE(Number(saidLength), 2);
  } else {
    head = Buffer.concat([Buffer.from([first, maskBit | 127]), Buffer.alloc(8)]);
    head.writeBigUInt64BE(BigInt.asUintN(64, saidLength), 2);
  }
  if (!masked) return Buffer.concat([head, payload]);
  const key = randomBytes(4);
  const hidden = Buffer.from(payload.map((byte, at) => byte ^ (key[at % 4] as number)));
  return Buffer.concat([head, key, hidden]);
}
