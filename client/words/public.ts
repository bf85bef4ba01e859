import { area } from "./area.ts";

/** The public pages of an event, and the frame around all public pages. */
export const publicWords = area({
  en: () => import("./public/en.ts"),
  ja: () => import("./public/ja.ts"),
  "zh-Hans": () => import("./public/zh-Hans.ts"),
});
