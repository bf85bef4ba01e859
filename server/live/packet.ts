/** A notice, ready for any line. */
export interface Packet {
  text: string;
  frame: Buffer;
}

/**
 * A notice made ready once for however many lines: the bytes of its whole WebSocket frame, which
 * Engine.IO hands on as they are. In one piece, since header and payload apart cost each line a
 * gathered write, the largest cost of a full room. Long polling takes the text.
 */
export function packetOf(name: string, notice: unknown): Packet {
  const text = `${eventType}${JSON.stringify([name, notice])}`;
  return { text, frame: textFrame(Buffer.from(messageType + text)) };
}

/** Socket.IO protocol 5 in Engine.IO protocol 4: an event, in a message. */
const eventType = "2";
const messageType = "4";

/** RFC 6455 §5.2: final, text, not masked, with a length of 7, 16 or 64 bits. */
function textFrame(payload: Buffer): Buffer {
  const { length } = payload;
  const head = Buffer.alloc(length < 126 ? 2 : length < 2 ** 16 ? 4 : 10);
  head[0] = 0x81;
  head[1] = length < 126 ? length : length < 2 ** 16 ? 126 : 127;
  if (head.length === 4) head.writeUInt16BE(length, 2);
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, payload]);
}
