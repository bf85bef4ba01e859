import { createServer } from "node:http";
import { Server } from "socket.io";
import { messageOf } from "./message.ts";

/** What one would write first: each change goes out to everybody as it comes. Keeps nothing, asks nobody who they are. */
const http = createServer((_request, response) => void response.end("ready"));
const io = new Server(http, { serveClient: false });
io.on("connection", (socket) => {
  socket.on("change", (text: string) => void io.emit("change", messageOf(text)));
  socket.on("reaction", () => {});
});
http.listen(Number(process.env.PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
