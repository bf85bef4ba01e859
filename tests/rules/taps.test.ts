import { expect, test } from "vitest";
import * as taps from "#client/questions/taps.ts";
import { without } from "#tests/rules/without.ts";

/** Presses at these milliseconds; which of them count. */
const counted = ({ singleTaps }: typeof taps, pressedAt: number[]) => pressedAt.filter(singleTaps());

test("a double tap is one press; the next one after a moment is another (L15)", () => {
  expect(counted(taps, [0, 200, 1_000])).toEqual([0, 1_000]);
  expect(counted(taps, [0, 200, 400, 600])).toEqual([0]);
});

test("control: where every tap counts, a vote that was given by a double tap is taken back", () => {
  const every = without<typeof taps>("client/questions/taps.ts", ["return !double", "return true"]);
  expect(counted(every, [0, 200])).toEqual([0, 200]);
});
