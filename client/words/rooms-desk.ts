import { area } from "./area.ts";

/** Rooms and their stage addresses, as their organizers keep them. */
export const roomsDeskWords = area({
  en: () => import("./rooms-desk/en.ts"),
  ja: () => import("./rooms-desk/ja.ts"),
  "zh-Hans": () => import("./rooms-desk/zh-Hans.ts"),
});
