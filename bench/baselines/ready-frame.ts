import { createServer } from "node:http";
import type { Socket } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { messageOf } from "./message.ts";

/** As little as a broadcast can be: the frame is made once, and its bytes are written to each line. */
const http = createServer((_request, response) => void response.end("ready"));
const server = new WebSocketServer({ server: http, perMessageDeflate: false });
const lines = new Set<Socket>();
server.on("connection", (client: WebSocket, { socket }) => {
  lines.add(socket);
  client.on("close", () => lines.delete(socket));
  client.on("message", (data) => {
    const [kind, text] = JSON.parse(String(data)) as [string, string];
    if (kind === "change") tell(JSON.stringify(messageOf(text)));
  });
});
http.listen(Number(process.env.PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));

function tell(text: string) {
  const frame = frameOf(Buffer.from(text));
  for (const line of lines) line.write(frame);
}

/** A whole text frame of a middling length (RFC 6455 §5.2). */
const frameOf = (payload: Buffer) =>
  Buffer.concat([Buffer.from([0x81, 126, payload.length >> 8, payload.length & 255]), payload]);
