import { area } from "./area.ts";

export const refusalWords = area({
  en: () => import("./refusals/en.ts"),
  ja: () => import("./refusals/ja.ts"),
  "zh-Hans": () => import("./refusals/zh-Hans.ts"),
});
