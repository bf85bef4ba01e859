import { area } from "./area.ts";

/** The form in which people register. */
export const registerWords = area({
  en: () => import("./register/en.ts"),
  ja: () => import("./register/ja.ts"),
  "zh-Hans": () => import("./register/zh-Hans.ts"),
});
