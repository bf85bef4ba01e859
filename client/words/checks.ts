import { area } from "./area.ts";

/** The check-list: what is done, open or decided, phase by phase. */
export const checkWords = area({
  en: () => import("./checks/en.ts"),
  ja: () => import("./checks/ja.ts"),
  "zh-Hans": () => import("./checks/zh-Hans.ts"),
});
export type { CheckWords } from "./checks/en.ts";
