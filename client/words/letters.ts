import { area } from "./area.ts";

/** What the team writes to people of an event: whom, what, and how far it has come. */
export const lettersWords = area({
  en: () => import("./letters/en.ts"),
  ja: () => import("./letters/ja.ts"),
  "zh-Hans": () => import("./letters/zh-Hans.ts"),
});
