import { area } from "./area.ts";

/** The frame around the organizers' pages: navigation, release, drafts, conflicts. */
export const organizeWords = area({
  en: () => import("./organize/en.ts"),
  ja: () => import("./organize/ja.ts"),
  "zh-Hans": () => import("./organize/zh-Hans.ts"),
});
