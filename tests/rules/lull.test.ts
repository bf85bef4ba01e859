import { EventEmitter } from "node:events";
import { afterEach, expect, test, vi } from "vitest";
import { lullOf } from "#server/gate/lull.ts";
import { without } from "#tests/rules/without.ts";

afterEach(() => vi.restoreAllMocks());

/** Somebody asks, and a line comes at each of four turns: at which they were let in; null is later than that. */
async function letInAt(lullOfServer: typeof lullOf, millisATurn: number) {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  const server = new EventEmitter();
  const lull = lullOfServer(server as never);
  let turn = 0;
  let letIn: number | null = null;
  void lull().then(() => {
    letIn = turn;
  });
  for (; turn < 4; turn++) {
    server.emit("connection");
    now += millisATurn;
    await new Promise(setImmediate);
  }
  const meanwhile = letIn;
  for (const _ of [1, 2, 3]) await new Promise(setImmediate);
  expect(letIn).not.toBeNull();
  return meanwhile;
}

test("strangers are let in between the lines that come, so that nobody's line waits for theirs (B1)", async () => {
  expect(await letInAt(lullOf, 1)).toBeNull();
});

test("and wait no longer than a tenth of a second for them", async () => {
  expect(await letInAt(lullOf, 40)).toBe(2);
});

test("control: without it they are let in at once", async () => {
  const twin = without<{ lullOf: typeof lullOf }>("server/gate/lull.ts", ["hasTakenLine && ", "false && "]);
  expect(await letInAt(twin.lullOf, 1)).toBe(0);
});
