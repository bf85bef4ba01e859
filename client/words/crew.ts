import { area } from "./area.ts";

/** What the crew keeps beside a session and a person, and nobody publishes. */
export const crewWords = area({
  en: () => import("./crew/en.ts"),
  ja: () => import("./crew/ja.ts"),
  "zh-Hans": () => import("./crew/zh-Hans.ts"),
});
