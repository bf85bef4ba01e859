import type { Event, Host } from "#shared/events.ts";
import { type Lang, langs } from "#shared/texts.ts";

const sealDefault = "#b3261e";
/** Half a year: long enough for thanks, pictures and the report to both sides. */
const keepDaysProposed = 180;

/** A host of whom nothing is known yet. */
export const blankHost = (id: string, zone: string, locale: Lang = "en"): Host => ({
  id,
  name: {},
  shortName: {},
  city: {},
  locale,
  zone,
  logoId: null,
  sealId: null,
  contact: { name: "", email: "", phone: "" },
  schools: [],
});

/** An event as it begins: two hosts, one day, the organizer's own zone. */
export function blankEvent(makeId: () => string, zone: string, today: Temporal.PlainDate): Event {
  return {
    id: makeId(),
    slug: "",
    series: {},
    title: {},
    description: {},
    years: 10,
    since: today.year - 10,
    startsOn: today.toString(),
    endsOn: today.toString(),
    zone,
    venue: { name: {}, address: {} },
    arriving: { entrance: {}, travel: {}, dress: {} },
    languages: [...langs],
    sealColour: sealDefault,
    sealText: "",
    hosts: [blankHost(makeId(), zone), blankHost(makeId(), zone)],
    registrationClosesAt: null,
    personalData: { text: {}, keepDays: keepDaysProposed, words: "keep" },
    seatsGiven: "at-once",
    listed: "listed",
    origins: "hidden",
    thanks: {},
    keepsakes: [],
    version: 0,
  };
}

/** An address made of the title, as far as it is written in Latin letters. */
export function slugOf({ title, years, startsOn }: Pick<Event, "title" | "years" | "startsOn">): string {
  const latin = (title.en ?? "")
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const short = latin.slice(0, 5).join("-");
  return short || `anniversary-${years}-${startsOn.slice(0, 4)}`;
}
