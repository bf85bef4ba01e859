import { area } from "./area.ts";

/** Pages that links lead to: entering, signing in, setting up, and where a link leads nowhere. */
export const linkWords = area({
  en: () => import("./links/en.ts"),
  ja: () => import("./links/ja.ts"),
  "zh-Hans": () => import("./links/zh-Hans.ts"),
});
