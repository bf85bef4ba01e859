import { area } from "./area.ts";

/** What the event offers to other programs. */
export const exchangeFileWords = area({
  en: () => import("./exchange/en.ts"),
  ja: () => import("./exchange/ja.ts"),
  "zh-Hans": () => import("./exchange/zh-Hans.ts"),
});
