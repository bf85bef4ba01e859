import { area } from "./area.ts";

/** What plays in a room, and where else it can be seen. */
export const stagesWords = area({
  en: () => import("./stages/en.ts"),
  ja: () => import("./stages/ja.ts"),
  "zh-Hans": () => import("./stages/zh-Hans.ts"),
});
