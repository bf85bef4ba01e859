import { area } from "./area.ts";

/** Who is expected in the hall, and who has come. */
export const arrivalsWords = area({
  en: () => import("./arrivals/en.ts"),
  ja: () => import("./arrivals/ja.ts"),
  "zh-Hans": () => import("./arrivals/zh-Hans.ts"),
});
