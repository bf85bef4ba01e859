import { area } from "./area.ts";

/** What is said of personal data where people register and on their own page. */
export const personalWords = area({
  en: () => import("./personal/en.ts"),
  ja: () => import("./personal/ja.ts"),
  "zh-Hans": () => import("./personal/zh-Hans.ts"),
});
