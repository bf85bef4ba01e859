import { commonWords } from "#client/words/common.ts";
import type { Lang } from "#shared/texts.ts";

/** A date in words: `Thursday 2 December 2021`. */
export function dayInWords(date: Temporal.PlainDate | string, lang: Lang): string {
  const { year, month, day, dayOfWeek } = Temporal.PlainDate.from(date);
  const words = commonWords[lang];
  return words.day({ year, month, day, weekday: words.weekdays[dayOfWeek - 1] as string });
}
