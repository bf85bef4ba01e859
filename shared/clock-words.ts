import { type ClockFace, clockFaces, type Place, sharedShift } from "./clock-faces.ts";
import type { Lang } from "./texts.ts";

interface Day {
  year: number;
  month: number;
  day: number;
  weekday: string;
}

/** Days and shifts in words, the same on a page, in a mail and in a calendar. */
interface ClockWords {
  weekdays: readonly [string, string, string, string, string, string, string];
  day(parts: Day): string;
  /** From a day to a later one, in the pieces between which a line may break. */
  days(from: Day, to: Day): string[];
  betweenDays: string;
  dayShift(days: number): string;
  /** One time of several, on a day of its own. */
  timeOn(time: string, shift: string): string;
  /** Behind a whole clock. */
  clockOn(shift: string): string;
  clock(times: string, city: string): string;
  /** Before what the clocks of that day show. */
  onDay(day: string, clocks: string): string;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

// Written here rather than by Intl: browsers and servers carry different versions of its data, and
// a page must read the same on both.
export const clockWords: Record<Lang, ClockWords> = {
  en: {
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    day: ({ year, month, day, weekday }) => `${weekday} ${day} ${months[month - 1]} ${year}`,
    days(from, to) {
      const last = `${to.day} ${months[to.month - 1]} ${to.year}`;
      if (from.year === to.year && from.month === to.month) return [`${from.day}–${last}`];
      return [`${from.day} ${months[from.month - 1]}${from.year === to.year ? "" : ` ${from.year}`} –`, last];
    },
    betweenDays: " ",
    dayShift: (days) => `${days > 0 ? "+" : "−"}${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"}`,
    timeOn: (time, shift) => `${time} (${shift})`,
    clockOn: (shift) => ` (${shift})`,
    clock: (times, city) => `${times} ${city}`,
    onDay: (day, clocks) => `${day}, ${clocks}`,
  },
  ja: {
    weekdays: ["月", "火", "水", "木", "金", "土", "日"],
    day: ({ year, month, day, weekday }) => `${year}年${month}月${day}日（${weekday}）`,
    days(from, to) {
      const day = to.month === from.month ? `${to.day}日` : `${to.month}月${to.day}日`;
      return [
        `${from.year}年${from.month}月${from.day}日（${from.weekday}）〜`,
        `${from.year === to.year ? day : `${to.year}年${to.month}月${to.day}日`}（${to.weekday}）`,
      ];
    },
    betweenDays: "",
    dayShift: (days) =>
      ({ 1: "翌日", 2: "翌々日", [-1]: "前日", [-2]: "前々日" })[days] ??
      (days > 0 ? `${days}日後` : `${-days}日前`),
    timeOn: (time, shift) => `${shift}${time}`,
    clockOn: (shift) => `（${shift}）`,
    clock: (times, city) => `${city} ${times}`,
    onDay: (day, clocks) => `${day} ${clocks}`,
  },
  "zh-Hans": {
    weekdays: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
    day: ({ year, month, day, weekday }) => `${year}年${month}月${day}日 ${weekday}`,
    days(from, to) {
      const day = to.month === from.month ? `${to.day}日` : `${to.month}月${to.day}日`;
      return [
        `${from.year}年${from.month}月${from.day}日至`,
        from.year === to.year ? day : `${to.year}年${to.month}月${to.day}日`,
      ];
    },
    betweenDays: "",
    dayShift: (days) =>
      ({ 1: "次日", 2: "两天后", [-1]: "前一日", [-2]: "两天前" })[days] ??
      (days > 0 ? `${days}天后` : `${-days}天前`),
    timeOn: (time, shift) => `${shift}${time}`,
    clockOn: (shift) => `（${shift}）`,
    clock: (times, city) => `${city} ${times}`,
    onDay: (day, clocks) => `${day} ${clocks}`,
  },
};

/** A date in words: `Thursday 2 December 2021`. */
export const dayInWords = (date: string, lang: Lang): string => clockWords[lang].day(dayOf(date, lang));

interface Days {
  startsOn: string;
  endsOn: string;
}

/** One day, or the first and the last: `27–28 November 2026`, in the pieces between which a line may break. */
export const daysInPieces = ({ startsOn, endsOn }: Days, lang: Lang): string[] =>
  startsOn === endsOn
    ? [dayInWords(startsOn, lang)]
    : clockWords[lang].days(dayOf(startsOn, lang), dayOf(endsOn, lang));

export const daysInWords = (days: Days, lang: Lang): string =>
  daysInPieces(days, lang).join(clockWords[lang].betweenDays);

function dayOf(date: string, lang: Lang): Day {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const weekday = clockWords[lang].weekdays[(new Date(date).getUTCDay() + 6) % 7] as string;
  return { year, month, day, weekday };
}

/** The times of a clock, each with its day where they stand on several: `23:30`, `00:30 (+1 day)`. */
export function timesInWords({ shown }: Pick<ClockFace<unknown>, "shown">, lang: Lang): string[] {
  const words = clockWords[lang];
  const together = sharedShift({ shown }) !== null;
  return shown.map(({ time, dayShift }) =>
    together || dayShift === 0 ? time : words.timeOn(time, words.dayShift(dayShift)),
  );
}

/** The day of a whole clock, to stand behind it: ` (+1 day)`, or nothing. */
export function shiftInWords(face: Pick<ClockFace<unknown>, "shown">, lang: Lang): string {
  const words = clockWords[lang];
  const shift = sharedShift(face);
  return shift ? words.clockOn(words.dayShift(shift)) : "";
}

/** `09:00–11:00 Dalian · 20:00–22:00 New Brunswick (−1 day)`, counted from the day that stands beside it. */
export function clocksInWords(
  day: string,
  instants: readonly string[],
  places: readonly Place[],
  lang: Lang,
): string {
  const faces = clockFaces(day, instants, places).map(
    (face) =>
      clockWords[lang].clock(timesInWords(face, lang).join("–"), face.names.join(", ")) +
      shiftInWords(face, lang),
  );
  return faces.join(" · ");
}
