import { area } from "./area.ts";

/** What pages, mails, calendars and files call alike. */
export const namesWords = area({
  en: () => import("#shared/names/en.ts"),
  ja: () => import("#shared/names/ja.ts"),
  "zh-Hans": () => import("#shared/names/zh-Hans.ts"),
});
