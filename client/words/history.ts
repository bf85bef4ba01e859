import { area } from "./area.ts";

export const historyWords = area({
  en: () => import("./history/en.ts"),
  ja: () => import("./history/ja.ts"),
  "zh-Hans": () => import("./history/zh-Hans.ts"),
});
