import type { ComboboxWords } from "./en.ts";

export const words = {
  found: (count) => `候補${count}件`,
  none: "見つかりません。名前の一部でお試しください。",
  more: (left) => `ほかに${left}件あります。続けて入力すると絞り込めます`,
} satisfies ComboboxWords;
