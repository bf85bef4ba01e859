import { expect, test } from "vitest";
import { isNamedIn } from "#server/journal/rules.ts";

test.each([
  ["Hanako Mori", "Hanako Mori opens the hall.", true],
  ["Hanako Mori", "MORI Hanako", true],
  ["Hanako Mori", "Welcome, Hanako Möri’s guests", true],
  ["Hanako Mori", "Hanako Morita", false],
  ["Hanako Mori", "Mori and Hanako", false],
  ["森 花子", "本日は森花子先生が講演します。", true],
  ["森 花子", "花子 森", true],
  ["森 花子", "森と花", false],
  ["May", "The hall opens in May.", false],
  ["May", "May", true],
  ["李", "李先生", false],
  ["", "", false],
])("%s in “%s”: %s (J6)", (name, text, named) => {
  expect(isNamedIn(text, name)).toBe(named);
});
