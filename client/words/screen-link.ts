import { area } from "./area.ts";

/** The link of a hall screen, and how it is made anew. */
export const screenLinkWords = area({
  en: () => import("./screen-link/en.ts"),
  ja: () => import("./screen-link/ja.ts"),
  "zh-Hans": () => import("./screen-link/zh-Hans.ts"),
});
