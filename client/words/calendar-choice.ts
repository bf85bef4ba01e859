import { area } from "./area.ts";

/** How the programme gets into a person's calendar. */
export const calendarChoiceWords = area({
  en: () => import("./calendar-choice/en.ts"),
  ja: () => import("./calendar-choice/ja.ts"),
  "zh-Hans": () => import("./calendar-choice/zh-Hans.ts"),
});
