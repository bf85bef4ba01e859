import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const literal = /(?<=[(=,:?!&|]\s?|return )\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*/g;

/** One sign, class or escape that repeats without a bound, right before the end. */
const repeatsToTheEnd = /(?:\\.|\\p\{[^}]*\}|\[(?:[^\]\\]|\\.)*\]|[^\\)\]])[+*]\$/u;
/** A group that repeats, and within which something repeats at its end. */
const repeatsWithin = /[+*]\)[+*]/;

/** Tried at the text's beginning alone, or told what stands before it: no alternative does without. */
function isAnchored(source: string): boolean {
  let outline = source.replace(/\\.|\[(?:[^\]\\]|\\.)*\]/g, "");
  for (const group = /\([^()]*\)/g; outline.search(group) > 1; ) outline = outline.replace(group, "");
  return /^\/(?:\^[^|]*$|\(\?<)/.test(outline);
}

/** Tried at each place of the text anew, it takes the square of its length: `x+$` without `^`, `(x+)+`. */
const isSlow = (source: string) =>
  (repeatsToTheEnd.test(source) && !isAnchored(source)) || repeatsWithin.test(source);

const found = globSync("{shared,server,client}/**/*.{ts,tsx}").flatMap((path) =>
  (readFileSync(path, "utf8").match(literal) ?? []).map((source) => ({ path, source })),
);

/** What only the operator writes. */
const ofOperators = new Set(["server/config.ts", "server/setting.ts", "server/mails/invitations.ts"]);

/** Looked at: a number of ours of a few digits; parts that a slash keeps apart, so that there is one way to read them. */
const lookedAt = new Set(["/\\.?0+$/", "/^[A-Za-z][A-Za-z0-9_+-]*(\\/[A-Za-z0-9_+-]+)*$/"]);

test("no expression over what others write takes more than in proportion to its length (B7)", () => {
  expect(found.length).toBeGreaterThan(50);
  const asked = found.filter(({ path, source }) => !ofOperators.has(path) && !lookedAt.has(source));
  expect(asked.filter(({ source }) => isSlow(source))).toEqual([]);
});

test.each(["/\\/+$/", "/[\\s-]+$/u", "/(a+)+b/", "/\\p{Zs}*$/u", "/^-+|-+$/g"])(
  "control: %s would be found",
  (source) => expect(isSlow(source)).toBe(true),
);
