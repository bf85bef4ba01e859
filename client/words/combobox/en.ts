import type { Widened } from "#client/words/area.ts";

export const words = {
  found: (count: number) => (count === 1 ? "1 choice" : `${count} choices`),
  none: "Nothing found. Try a part of the name.",
  more: (left: number) => `${left} more: type on to find them`,
};

export type ComboboxWords = Widened<typeof words>;
