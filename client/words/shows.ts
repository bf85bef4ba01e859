import { area } from "./area.ts";

/** The console from which a room's show is driven. */
export const showsWords = area({
  en: () => import("./shows/en.ts"),
  ja: () => import("./shows/ja.ts"),
  "zh-Hans": () => import("./shows/zh-Hans.ts"),
});
