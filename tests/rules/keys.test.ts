import { expect, test } from "vitest";
import { stepOf } from "#client/rooms/step-keys.ts";
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

const down = {
  key: "ArrowDown",
  altKey: true,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  keyCode: 40,
};

test.each([
  ["Alt and the arrow down go on", down, false, "next"],
  ["and up goes back", { ...down, key: "ArrowUp", keyCode: 38 }, false, "previous"],
  ["the arrow alone is of the list that has the focus", { ...down, altKey: false }, false, "nothing"],
  ["another chord is of the browser", { ...down, ctrlKey: true }, false, "nothing"],
  ["nothing while somebody types", down, true, "nothing"],
  ["nor while they compose", { ...down, isComposing: true }, false, "nothing"],
  ["nor, as WebKit tells it, once they are said to be through", { ...down, keyCode: 229 }, false, "nothing"],
  ["held, it has stepped already", { ...down, repeat: true }, false, "waits"],
] as const)("what is on moves by keys, a step for each press (L27, L14): %s", (_, press, isTyping, does) => {
  expect(stepOf(press, isTyping)).toBe(does);
});
