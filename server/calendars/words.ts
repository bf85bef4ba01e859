import { type CalendarWords, words as en } from "#server/calendars/words/en.ts";
import { words as ja } from "#server/calendars/words/ja.ts";
import { words as zhHans } from "#server/calendars/words/zh-Hans.ts";
import type { Lang } from "#shared/texts.ts";

export const calendarWords: Record<Lang, CalendarWords> = { en, ja, "zh-Hans": zhHans };
