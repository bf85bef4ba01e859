import { expect, test } from "vitest";
import { ratiosIn } from "../../bench/against.ts";

test("of each row that a bench prints, Jubilee's figure is taken beside its baseline's", () => {
  const printed = [
    "**0.26 × plain socket.io (goal: at most 0.20).**",
    "| 2,000 members | Jubilee | plain socket.io | bare ws |",
    "| --- | --- | --- | --- |",
    "| server CPU for each delivered change | 3.0 µs | 12.0 µs | 6.9 µs |",
    "| delivery p99 | 500 ms | 2.0 s | 113 ms |",
    "| acknowledged per second, all at once | 1,500/s | 3,000/s |",
    "| server busy | 24 % of a core | 96 % of a core | 53 % of a core |",
    "| lines closed, gaps | 0, 0 | 0, 0 | 0, 0 |",
    "| not acknowledged | 0 | 0 |",
    "| only one | | 3 ms |",
  ].join("\n");
  expect(ratiosIn(printed)).toEqual({
    "server CPU for each delivered change": 0.25,
    "delivery p99": 0.25,
    "acknowledged per second, all at once": 0.5,
    "server busy": 0.25,
  });
});
