import { area } from "./area.ts";

/** A person's own page. */
export const meWords = area({
  en: () => import("./me/en.ts"),
  ja: () => import("./me/ja.ts"),
  "zh-Hans": () => import("./me/zh-Hans.ts"),
});
