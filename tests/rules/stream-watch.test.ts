import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as watching from "#client/stages/stream-watch.ts";
import { without } from "#tests/rules/without.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

/** A stream that shows nothing, as of a codec that the browser lacks, and what is said of it by when. */
function watch({ watchStream } = watching) {
  const stream = { currentTime: 0, paused: false, ended: false, readyState: 0 };
  const told: string[] = [];
  const stop = watchStream(stream, (standing) => told.push(standing));
  return { stream, told, stop };
}

test("a stream that never comes is told within 5 s, and given up within 15 (L19)", async () => {
  const { told, stop } = watch();
  await seconds(5);
  expect(told).toEqual(["slow"]);
  await seconds(10);
  expect(told).toEqual(["slow", "silent"]);
  stop();
});

test("one that stands still is told as well, and one that goes on again is well (L19)", async () => {
  const { stream, told, stop } = watch();
  for (stream.currentTime = 1; stream.currentTime < 20; stream.currentTime++) await seconds(1);
  expect(told).toEqual(["moves"]);
  await seconds(5);
  stream.currentTime = 21;
  await seconds(1);
  expect(told).toEqual(["moves", "slow", "moves"]);
  stop();
});

test("one that waits for its reader's press is not silent (L19)", async () => {
  const { stream, told, stop } = watch();
  Object.assign(stream, { paused: true, readyState: 1 });
  await seconds(60);
  expect(told).toEqual(["moves"]);
  stop();
});

test("control: where only errors count, a silent stream is said nothing of", async () => {
  const { told, stop } = watch(
    without<typeof watching>("client/stages/stream-watch.ts", ["setInterval(look, lookMillis)", "0"]),
  );
  await seconds(60);
  expect(told).toEqual([]);
  stop();
});
