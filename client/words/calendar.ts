import { area } from "./area.ts";

/** The ways of a programme into somebody's calendar. */
export const calendarWords = area({
  en: () => import("./calendar/en.ts"),
  ja: () => import("./calendar/ja.ts"),
  "zh-Hans": () => import("./calendar/zh-Hans.ts"),
});

export type { CalendarProgram } from "./calendar/en.ts";
