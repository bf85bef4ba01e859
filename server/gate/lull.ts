import type { Server } from "node:http";

/** Strangers wait no longer than this for others to come in. */
const waitMillisMax = 100;

/**
 * Resolves at a turn of the event loop that brings no new line. The system takes one line at a turn
 * (libuv): while a turn is all that a flood asks at once, whoever comes meanwhile would wait for as many
 * turns as there are lines before theirs.
 */
export function lullOf(server: Server): () => Promise<void> {
  let hasTakenLine = false;
  let waiting: (() => void)[] = [];
  let since = 0;
  server.on("connection", () => {
    hasTakenLine = true;
  });
  const look = () => {
    const goesOn = hasTakenLine && performance.now() - since < waitMillisMax;
    hasTakenLine = false;
    if (goesOn) return void setImmediate(look);
    const all = waiting;
    waiting = [];
    for (const pass of all) pass();
  };
  return () => {
    if (waiting.length === 0) {
      since = performance.now();
      setImmediate(look);
    }
    return new Promise((pass) => waiting.push(pass));
  };
}
