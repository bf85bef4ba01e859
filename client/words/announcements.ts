import { area } from "./area.ts";

/** What organizers tell everybody, where they write it. */
export const announcementWords = area({
  en: () => import("./announcements/en.ts"),
  ja: () => import("./announcements/ja.ts"),
  "zh-Hans": () => import("./announcements/zh-Hans.ts"),
});
