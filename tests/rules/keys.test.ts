import { expect, test } from "vitest";
import { enterDoes } from "#client/ui/keys.ts";

const enter = { key: "Enter", repeat: false, isComposing: false, keyCode: 13 };

test.each([
  ["Enter sends", enter, "sends"],
  ["another key does nothing", { ...enter, key: "a", keyCode: 65 }, "nothing"],
  ["Enter that chooses a word does nothing", { ...enter, isComposing: true, keyCode: 229 }, "nothing"],
  ["nor, as WebKit tells it, once the composition is said to be over", { ...enter, keyCode: 229 }, "nothing"],
  ["Enter that is held has sent already", { ...enter, repeat: true }, "waits"],
] as const)("composing never sends, and a held key is one press (L14): %s", (_, press, does) => {
  expect(enterDoes(press)).toBe(does);
});
