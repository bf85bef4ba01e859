import { area } from "./area.ts";

/** The people of the programme, as their organizers keep them. */
export const peopleWords = area({
  en: () => import("./people/en.ts"),
  ja: () => import("./people/ja.ts"),
  "zh-Hans": () => import("./people/zh-Hans.ts"),
});
