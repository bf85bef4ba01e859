import { area } from "./area.ts";

/** Questions in a room: asked, upvoted, shown, answered. */
export const questionsWords = area({
  en: () => import("./questions/en.ts"),
  ja: () => import("./questions/ja.ts"),
  "zh-Hans": () => import("./questions/zh-Hans.ts"),
});

export type { QuestionsWords } from "./questions/en.ts";
