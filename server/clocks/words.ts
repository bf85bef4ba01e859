import { clockOf } from "#server/clocks/book.ts";
import { dateAt, plusMinutes } from "#shared/clock-faces.ts";
import { clocksInWords, clockWords, dayInWords } from "#shared/clock-words.ts";
import type { Host } from "#shared/events.ts";
import { isolated } from "#shared/plain-text.ts";
import { inLang, type Lang } from "#shared/texts.ts";

interface When {
  startsAt: string;
  /** Without it the start alone is said. */
  minutes?: number;
}

interface Held {
  hosts: readonly Pick<Host, "city" | "zone">[];
  languages: readonly Lang[];
}

/**
 * An instant or a span on every host's clock, with the day that `zone` has then, from which every
 * clock counts: `Thursday 2 December 2021, 09:00–11:00 Dalian · 20:00–22:00 New Brunswick (−1 day)`.
 */
export function onEveryClock(
  { startsAt, minutes }: When,
  { hosts, languages }: Held,
  { lang, zone }: { lang: Lang; zone: string },
): string {
  const day = dateAt(startsAt, clockOf(zone));
  const instants = minutes === undefined ? [startsAt] : [startsAt, plusMinutes(startsAt, minutes)];
  const places = hosts.map((host) => ({
    name: isolated(inLang(host.city, lang, languages).text),
    clock: clockOf(host.zone),
  }));
  return clockWords[lang].onDay(dayInWords(day, lang), clocksInWords(day, instants, places, lang));
}

/** The day on which an instant falls in a zone. */
export const dayOf = (at: string, zone: string, lang: Lang) => dayInWords(dateAt(at, clockOf(zone)), lang);
