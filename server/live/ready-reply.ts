import type { Server } from "socket.io";

/** A reply whose text is written already. */
export class ReadyReply {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

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
