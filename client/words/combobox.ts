import { area } from "./area.ts";

/** A choice among hundreds, which is narrowed by typing. */
export const comboboxWords = area({
  en: () => import("./combobox/en.ts"),
  ja: () => import("./combobox/ja.ts"),
  "zh-Hans": () => import("./combobox/zh-Hans.ts"),
});
