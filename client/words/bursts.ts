import { area } from "./area.ts";

/** Seats that somebody may have taken by typing addresses, for the organizers. */
export const burstsWords = area({
  en: () => import("./bursts/en.ts"),
  ja: () => import("./bursts/ja.ts"),
  "zh-Hans": () => import("./bursts/zh-Hans.ts"),
});
