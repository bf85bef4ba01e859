import type { Lang } from "#shared/texts.ts";

/* What a person takes from a line of clocks: the date that was named last, moved by the words beside a time. */

export interface Reading {
  city: string;
  /** `2027-11-07 08:00`, and the end where one is told. */
  from: string;
  to: string | null;
}

const months = "January February March April May June July August September October November December".split(
  " ",
);
/** As readers of each language know them, written down here once more. */
const shifts: Record<Lang, Record<string, number>> = {
  en: { "−2 days": -2, "−1 day": -1, "+1 day": 1, "+2 days": 2, "+3 days": 3 },
  ja: { 前々日: -2, 前日: -1, 翌日: 1, 翌々日: 2, "3日後": 3 },
  "zh-Hans": { 两天前: -2, 前一日: -1, 次日: 1, 两天后: 2, "3天后": 3 },
};
const dates: Record<Lang, string> = {
  en: `\\w+day (?<d>\\d+) (?<m>${months.join("|")}) (?<y>\\d{4})`,
  ja: "(?<y>\\d{4})年(?<m>\\d+)月(?<d>\\d+)日（.）",
  "zh-Hans": "(?<y>\\d{4})年(?<m>\\d+)月(?<d>\\d+)日 星期.",
};

/**
 * Every clock of a text in its order. Pages put the time before the city in each language; mails and
 * calendars, which say `大連 09:00`, are read with `cityFirst`.
 */
export function readClocks(
  text: string,
  cities: readonly string[],
  { lang, cityFirst = false }: { lang: Lang; cityFirst?: boolean },
): Reading[] {
  const shift = `(?:${Object.keys(shifts[lang]).join("|").replaceAll("+", "\\+")})`;
  const one = (name: string) =>
    lang === "en"
      ? `(?<${name}>\\d\\d:\\d\\d)(?: \\((?<${name}Shift>${shift})\\))?`
      : `(?<${name}Shift>${shift})?(?<${name}>\\d\\d:\\d\\d)`;
  const times = `${one("from")}(?:–${one("to")})?`;
  const city = `(?<city>${cities.join("|")})`;
  const whole = lang === "en" ? ` \\((?<whole>${shift})\\)` : `（(?<whole>${shift})）`;
  const clock = `${cityFirst ? `${city} ${times}` : `${times} ${city}`}(?:${whole})?`;
  let day = Number.NaN;
  const readings: Reading[] = [];
  for (const { groups = {} } of text.matchAll(new RegExp(`${dates[lang]}|${clock}`, "g"))) {
    const { y, m = "", d } = groups;
    if (y) day = Date.UTC(Number(y), lang === "en" ? months.indexOf(m) : Number(m) - 1, Number(d));
    else readings.push(readingOf(groups, day, shifts[lang]));
  }
  return readings;
}

function readingOf(
  { city = "", from, fromShift, to, toShift, whole }: Record<string, string>,
  day: number,
  shifted: Record<string, number>,
): Reading {
  const at = (time: string, own: string | undefined) => {
    if (Number.isNaN(day)) return `? ${time}`;
    const date = new Date(day + (shifted[own ?? whole ?? ""] ?? 0) * 24 * 3_600_000);
    return `${date.toISOString().slice(0, 10)} ${time}`;
  };
  return { city, from: at(from as string, fromShift), to: to ? at(to, toShift) : null };
}

/** A page as it is read aloud: without scripts, and each block on a line of its own. */
export const readAloud = (html: string): string =>
  html
    .replace(/<(script|style)\b.*?<\/\1>/gs, "")
    .replace(/<\/?(p|li|h\d|div|section|td|summary|button)\b[^>]*>/g, "\n")
    .replace(/<!--.*?-->|<[^>]+>/g, "")
    .replaceAll("&amp;", "&");
