import { area } from "./area.ts";

/** Waiting for the hall while one is online. */
export const hallWaitWords = area({
  en: () => import("./hall-wait/en.ts"),
  ja: () => import("./hall-wait/ja.ts"),
  "zh-Hans": () => import("./hall-wait/zh-Hans.ts"),
});
