import { area } from "./area.ts";

/** A no that only those can meet who run something. */
export const teamRefusalWords = area({
  en: () => import("./team-refusals/en.ts"),
  ja: () => import("./team-refusals/ja.ts"),
  "zh-Hans": () => import("./team-refusals/zh-Hans.ts"),
});
