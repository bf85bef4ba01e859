import { area } from "./area.ts";

/** A person's own change of address, from the asking to its confirmation. */
export const addressWords = area({
  en: () => import("./address/en.ts"),
  ja: () => import("./address/ja.ts"),
  "zh-Hans": () => import("./address/zh-Hans.ts"),
});
