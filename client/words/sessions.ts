import { area } from "./area.ts";

/** The organizers' programme: the grid of a day, and the editor of a session. */
export const sessionsWords = area({
  en: () => import("./sessions/en.ts"),
  ja: () => import("./sessions/ja.ts"),
  "zh-Hans": () => import("./sessions/zh-Hans.ts"),
});
