import { expect, test } from "vitest";
import type * as heldRows from "#client/registrations/held-rows.ts";
import { heldIn } from "#client/registrations/held-rows.ts";
import { without } from "#tests/rules/without.ts";

const row = (id: string, state = "confirmed") => ({ id, state });
const rows = (ids: string) => [...ids].map((id) => row(id));
const held = (shown: string, found: string) => {
  const { rows: kept, news } = heldIn(rows(shown), rows(found));
  return [kept.map(({ id }) => id).join(""), news];
};

test.each([
  ["nothing was shown yet", "", "abc", ["abc", 0]],
  ["nobody is new", "abc", "abc", ["abc", 0]],
  ["one is new on top", "abc", "xabc", ["abc", 1]],
  ["two are new, and push the last ones to the next page", "abcd", "xyab", ["abcd", 2]],
  ["one is new among the others", "abc", "axbc", ["abc", 1]],
  ["somebody is gone", "abc", "ac", ["ac", 0]],
  ["somebody is gone and somebody new", "abc", "xac", ["xac", 0]],
  ["another order", "abc", "xcba", ["xcba", 0]],
])(
  "of a list that is read anew, what one reads stays where it stands: %s (R18)",
  (_what, shown, found, expected) => {
    expect(held(shown, found)).toEqual(expected);
  },
);

test("who stays is shown as they are now (R18)", () => {
  const now = [row("x"), row("a", "cancelled"), row("b")];
  expect(heldIn(rows("ab"), now)).toEqual({ rows: [row("a", "cancelled"), row("b")], news: 1 });
});

test("control: shown as it is found, what one reads moves by as many as are new", () => {
  const made = without<typeof heldRows>("client/registrations/held-rows.ts", ["news.length === 0", "true"]);
  expect(made.heldIn(rows("abcd"), rows("xyab"))).toEqual({ rows: rows("xyab"), news: 0 });
});
