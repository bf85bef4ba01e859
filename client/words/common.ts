import type { Lang } from "#shared/texts.ts";
import { area } from "./area.ts";

/** Each language's own name for itself: shown as it is, never translated. */
export const langNames: Record<Lang, string> = { en: "English", ja: "日本語", "zh-Hans": "中文" };

/** Words that stand on every page. */
export const commonWords = area({
  en: () => import("./common/en.ts"),
  ja: () => import("./common/ja.ts"),
  "zh-Hans": () => import("./common/zh-Hans.ts"),
});
