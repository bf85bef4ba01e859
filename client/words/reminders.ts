import { area } from "./area.ts";

/** Whether one is reminded of an event. */
export const remindersWords = area({
  en: () => import("./reminders/en.ts"),
  ja: () => import("./reminders/ja.ts"),
  "zh-Hans": () => import("./reminders/zh-Hans.ts"),
});
