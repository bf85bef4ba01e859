import { area } from "./area.ts";

/** Who prepares the event, what each may do, and who did what. */
export const teamWords = area({
  en: () => import("./team/en.ts"),
  ja: () => import("./team/ja.ts"),
  "zh-Hans": () => import("./team/zh-Hans.ts"),
});
