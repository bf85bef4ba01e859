import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as deskNews from "#client/organize/desk-news.ts";
import type { CommandName } from "#shared/contract.ts";
import { without } from "#tests/rules/without.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** How long each change waits for the reading that shows it, where one comes every so many milliseconds. */
function waits(
  everyMillis: number,
  changes: number,
  { createReading } = deskNews,
  command: CommandName = "sessions.list",
): number[] {
  const unseen: number[] = [];
  const waited: number[] = [];
  const reading = createReading(() => {
    waited.push(...unseen.map((at) => Date.now() - at));
    unseen.length = 0;
  });
  for (let at = 0; at < changes; at++) {
    unseen.push(Date.now());
    reading.want([command]);
    vi.advanceTimersByTime(everyMillis);
  }
  vi.advanceTimersByTime(60_000);
  reading.stop();
  return waited;
}

function readingsInCrowd({ createReading } = deskNews): number {
  let readings = 0;
  const reading = createReading(() => {
    readings += 1;
  });
  for (let at = 0; at < 6_000; at++) {
    reading.want(["registrations.list"]);
    vi.advanceTimersByTime(20);
  }
  reading.stop();
  return readings;
}

describe("what the desk tells is read on an open page (L22)", () => {
  test("at once after a quiet while", () => {
    expect(waits(20_000, 3)).toEqual([0, 0, 0]);
  });
  test("a few changes one after the other within half a second each", () => {
    const waited = waits(300, 5);
    expect(waited).toHaveLength(5);
    expect(Math.max(...waited)).toBeLessThanOrEqual(400);
  });
  test("less and less often while much happens, and at least every five seconds", () => {
    const readings = readingsInCrowd();
    expect(readings).toBeLessThan(35); // two minutes, of which each change read would be 6,000
    expect(readings).toBeGreaterThanOrEqual(24);
  });
  test("who comes to the hall within half a second each, however many devices tick at once (R17)", () => {
    expect(Math.max(...waits(100, 600, deskNews, "arrivals.list"))).toBeLessThanOrEqual(400);
  });
  test("control: paced as all else, a busy door is behind by seconds", () => {
    const made = without<typeof deskNews>("client/organize/desk-news.ts", [
      'new Set(["arrivals.list"])',
      "new Set()",
    ]);
    expect(Math.max(...waits(100, 600, made, "arrivals.list"))).toBeGreaterThan(1_000);
  });
  test("control: where each rest in a row is longer, a few changes wait for more than a second", () => {
    const made = without<typeof deskNews>("client/organize/desk-news.ts", ["rested - fewInRow", "rested"]);
    expect(Math.max(...waits(300, 5, made))).toBeGreaterThan(1_000);
  });
  test("control: where no rest grows, a crowd is read again two hundred times and more", () => {
    const made = without<typeof deskNews>("client/organize/desk-news.ts", [
      " * 2 ** Math.max(0, rested - fewInRow)",
      "",
    ]);
    expect(readingsInCrowd(made)).toBeGreaterThan(200);
  });
});
