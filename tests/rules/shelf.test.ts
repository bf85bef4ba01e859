import { expect, test } from "vitest";
import { createShelf } from "#server/shelf.ts";

test("what is drawn is drawn one at a time, once for all who ask meanwhile, and once more after it failed (U14)", async () => {
  const shelf = createShelf();
  let under = 0;
  let most = 0;
  const drawn: string[] = [];
  const draw = (name: string) => async () => {
    most = Math.max(most, ++under);
    await Promise.resolve();
    under -= 1;
    drawn.push(name);
    if (name === "spoilt") throw new Error("no ink");
    return Buffer.from(name);
  };
  const asked = ["a", "b", "a", "spoilt", "b", "c"].map((name) => shelf.drawn(name, draw(name)));
  const got = await Promise.allSettled(asked);
  expect(got.map((each) => (each.status === "fulfilled" ? String(each.value) : "failed"))).toEqual([
    "a",
    "b",
    "a",
    "failed",
    "b",
    "c",
  ]);
  expect([drawn, most]).toEqual([["a", "b", "spoilt", "c"], 1]);
  await shelf.drawn("a", draw("a"));
  await shelf.drawn("spoilt", draw("mended"));
  expect(drawn).toEqual(["a", "b", "spoilt", "c", "mended"]);
});
