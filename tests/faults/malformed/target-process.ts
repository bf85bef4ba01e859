import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { type GuardName, takeOut } from "#tests/faults/source-guards.ts";
import type { Target } from "./target.ts";

/* A server made to be aimed at. It answers its parent's questions, and dies of what a server dies of. */
const guard = process.argv[2] as GuardName | undefined;
if (guard) takeOut(guard);
const { openTarget } = await import("./open-target.ts");
const { url, fresh } = await openTarget();

/** After what is garbage has gone; once is enough where the looking itself must not hold others up. */
async function memory(times: number) {
  for (; times > 0; times--) {
    globalThis.gc?.();
    await new Promise((next) => setTimeout(next, 20));
  }
  return process.memoryUsage();
}

/** How long each line has taken nothing of what waits for it: seen at the lines themselves. */
const behindSince = new Map<Socket, number | null>();
let behindMillisMost = 0;
subscribe("net.server.socket", (message) => {
  const { socket } = message as { socket: Socket };
  behindSince.set(socket, null);
  socket.once("close", () => behindSince.delete(socket));
});
setInterval(() => {
  const now = performance.now();
  for (const [line, since] of behindSince) {
    if (line.writableLength === 0) behindSince.set(line, null);
    else if (since === null) behindSince.set(line, now);
    else behindMillisMost = Math.max(behindMillisMost, now - since);
  }
}, 100).unref();

const answers: Record<string, () => Promise<Target | number>> = {
  target: fresh,
  heap: async () => (await memory(3)).heapUsed,
  behind: async () => behindMillisMost,
  // Packets wait as strings on the heap, and as bytes outside of it.
  waiting: async () => {
    const { heapUsed, external } = await memory(1);
    return heapUsed + external;
  },
};
process.on("message", async ({ at, question }: { at: number; question: string }) => {
  process.send?.({ at, answer: await answers[question]?.() });
});
process.on("disconnect", () => process.exit(0));
process.send?.({ url });
