import { ownClock } from "#client/ui/own-clock.ts";
import { dateAt, timeAt } from "#shared/clock-faces.ts";
import { dayInWords } from "#shared/clock-words.ts";
import type { Lang } from "#shared/texts.ts";

/** What belongs to no event and to no host is dated by the reader's own clock. */
export const ownDay = (at: string, lang: Lang) => dayInWords(dateAt(at, ownClock), lang);
export const ownWhen = (at: string, lang: Lang) => `${ownDay(at, lang)} ${timeAt(at, ownClock)}`;
