import { mailWords } from "#server/mails/words.ts";
import type { Event } from "#shared/events.ts";
import { inLang, type Lang } from "#shared/texts.ts";

type Zones = Pick<Event, "zone" | "hosts" | "languages">;

/** An instant on every host's clock: `Thursday, 2 December 2021, 09:00 Dalian · 10:00 Hirosaki`. */
export function onEveryClock(at: Temporal.Instant, event: Zones, lang: Lang): string {
  const words = mailWords[lang];
  const day = at.toZonedDateTimeISO(event.zone).toPlainDate();
  const clocks = event.hosts.map((host) => {
    const there = at.toZonedDateTimeISO(host.zone);
    const time = there.toPlainTime().toString({ smallestUnit: "minute" });
    const days = day.until(there.toPlainDate()).days;
    const city = inLang(host.city, lang, event.languages).text;
    return words.clock(time, city) + (days === 0 ? "" : words.dayAfter(days));
  });
  return `${dayInWords(day, lang)}  ${clocks.join(" · ")}`;
}

export function daysInWords(event: Pick<Event, "startsOn" | "endsOn">, lang: Lang): string {
  const [first, last] = [Temporal.PlainDate.from(event.startsOn), Temporal.PlainDate.from(event.endsOn)];
  return first.equals(last)
    ? dayInWords(first, lang)
    : `${dayInWords(first, lang)} – ${dayInWords(last, lang)}`;
}

const dayInWords = (day: Temporal.PlainDate, lang: Lang) =>
  new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "full", timeZone: "UTC" }).format(
    Date.parse(day.toString()),
  );
