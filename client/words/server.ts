import { area } from "./area.ts";

/** The people of a server, as those who look after it see them. */
export const serverWords = area({
  en: () => import("./server/en.ts"),
  ja: () => import("./server/ja.ts"),
  "zh-Hans": () => import("./server/zh-Hans.ts"),
});
