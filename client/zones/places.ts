import { africa } from "#client/zones/cities/africa.ts";
import { america } from "#client/zones/cities/america.ts";
import { asia } from "#client/zones/cities/asia.ts";
import { europe } from "#client/zones/cities/europe.ts";
import { oceans } from "#client/zones/cities/oceans.ts";
import { towns } from "#client/zones/cities/towns.ts";
import { langs } from "#shared/lang.ts";
import { searchWords } from "#shared/search.ts";
import type { Lang, Texts } from "#shared/texts.ts";

/** A city, and the time zone by which it lives. */
export interface ZonePlace {
  key: string;
  zone: string;
  city: Record<Lang, string>;
  country: Record<Lang, string>;
  /** Its name, its country's and the zone's own in all our languages, folded as `shared/search.ts` does. */
  foundBy: string;
}

const folded = (text: string) => searchWords(text).join("");
const onItsOwn = /[\s|]+/;

let places: ZonePlace[] | undefined;

/** Every city that a time zone is called by (CLDR), and those by which none is called. */
export function zonePlaces(): ZonePlace[] {
  places ??= [africa, america, asia, europe, oceans, towns].flatMap(read);
  return places;
}

function read(table: string): ZonePlace[] {
  const countryIn = Object.fromEntries(
    langs.map((lang) => [lang, new Intl.DisplayNames(lang, { type: "region" })]),
  ) as Record<Lang, Intl.DisplayNames>;
  const inEach = (text: (lang: Lang, at: number) => string) =>
    Object.fromEntries(langs.map((lang, at) => [lang, text(lang, at)])) as Record<Lang, string>;
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [place = "", ...names] = line.split("|");
      const [zone = "", code = ""] = place.split(onItsOwn);
      const city = inEach((_, at) => names[at] ?? names[0] ?? "");
      const country = inEach((lang) => (code ? (countryIn[lang].of(code) ?? "") : ""));
      const said = [...Object.values(city), ...Object.values(country), zone];
      const foundBy = [...new Set(said.flatMap((text) => [folded(text), ...searchWords(text)]))].join("\n");
      return { key: `${zone} ${city.en}`, zone, city, country, foundBy };
    });
}

/** The place that a city is, by its whole name in any language; of that zone alone where one is named. */
export function placeNamed(typed: Texts, zone?: string): ZonePlace | undefined {
  const names = new Set(Object.values(typed).map(folded).filter(Boolean));
  return zonePlaces().find(
    (place) =>
      (zone === undefined || place.zone === zone) &&
      Object.values(place.city).some((city) => names.has(folded(city))),
  );
}
