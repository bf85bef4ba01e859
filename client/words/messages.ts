import { area } from "./area.ts";

/** The chat of a room. */
export const messagesWords = area({
  en: () => import("./messages/en.ts"),
  ja: () => import("./messages/ja.ts"),
  "zh-Hans": () => import("./messages/zh-Hans.ts"),
});
