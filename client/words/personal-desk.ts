import { area } from "./area.ts";

/** How organizers keep to what was promised of personal data. */
export const personalDeskWords = area({
  en: () => import("./personal-desk/en.ts"),
  ja: () => import("./personal-desk/ja.ts"),
  "zh-Hans": () => import("./personal-desk/zh-Hans.ts"),
});
