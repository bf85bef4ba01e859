import { area } from "./area.ts";

/** What links in mails do by a press: told before it is done, and after. */
export const pressWords = area({
  en: () => import("./presses/en.ts"),
  ja: () => import("./presses/ja.ts"),
  "zh-Hans": () => import("./presses/zh-Hans.ts"),
});
