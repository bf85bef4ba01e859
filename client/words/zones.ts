import { area } from "./area.ts";

/** How a time zone is chosen. */
export const zonesWords = area({
  en: () => import("./zones/en.ts"),
  ja: () => import("./zones/ja.ts"),
  "zh-Hans": () => import("./zones/zh-Hans.ts"),
});
