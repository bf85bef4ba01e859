import type { Names } from "./names/en.ts";
import { words as en } from "./names/en.ts";
import { words as ja } from "./names/ja.ts";
import { words as zhHans } from "./names/zh-Hans.ts";
import type { Lang } from "./texts.ts";

/** What is one of a few, and is called the same on pages, in mails, calendars and files. A browser loads one language (`client/words/names.ts`). */
export const namesIn: Record<Lang, Names> = { en, ja, "zh-Hans": zhHans };
