import { area } from "./area.ts";

/** Edits of two organizers that meet, and the history of all edits. */
export const editsWords = area({
  en: () => import("./edits/en.ts"),
  ja: () => import("./edits/ja.ts"),
  "zh-Hans": () => import("./edits/zh-Hans.ts"),
});
