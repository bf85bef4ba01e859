import { area } from "./area.ts";

export const roomsWords = area({
  en: () => import("./rooms/en.ts"),
  ja: () => import("./rooms/ja.ts"),
  "zh-Hans": () => import("./rooms/zh-Hans.ts"),
});

export type { RoomsWords } from "./rooms/en.ts";
