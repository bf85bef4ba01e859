import { area } from "./area.ts";

/** Publishing, what a release changes, and the releases that there were. */
export const releaseWords = area({
  en: () => import("./releases/en.ts"),
  ja: () => import("./releases/ja.ts"),
  "zh-Hans": () => import("./releases/zh-Hans.ts"),
});
export type { ReleaseWords } from "./releases/en.ts";
