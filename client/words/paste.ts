import { area } from "./area.ts";

/** What is pasted from a spreadsheet. */
export const pasteWords = area({
  en: () => import("./paste/en.ts"),
  ja: () => import("./paste/ja.ts"),
  "zh-Hans": () => import("./paste/zh-Hans.ts"),
});
