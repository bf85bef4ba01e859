import { expect, test } from "vitest";
import { placeNamed, type ZonePlace, zonePlaces } from "#client/zones/places.ts";
import { searchWords } from "#shared/search.ts";
import { zoneNamed } from "#shared/zone-name.ts";

const found = (typed: string, places: readonly ZonePlace[] = zonePlaces()) => {
  const looked = searchWords(typed);
  return places.filter(({ foundBy }) => looked.every((word) => foundBy.includes(word)));
};

test.each([
  ["Dalian", "Asia/Shanghai"],
  ["大连", "Asia/Shanghai"],
  ["大連", "Asia/Shanghai"],
  ["dalian china", "Asia/Shanghai"],
  ["北京", "Asia/Shanghai"],
  ["Hirosaki", "Asia/Tokyo"],
  ["弘前", "Asia/Tokyo"],
  ["東京", "Asia/Tokyo"],
  ["东京", "Asia/Tokyo"],
  ["ソウル", "Asia/Seoul"],
  ["서울", undefined],
  ["ニューヨーク", "America/New_York"],
  ["new york", "America/New_York"],
  ["pacific/auckland", "Pacific/Auckland"],
  ["sao paulo", "America/Sao_Paulo"],
  ["協定世界時", "UTC"],
])("a time zone is found by %s (U22)", (typed, zone) => {
  expect(found(typed)[0]?.zone).toBe(zone);
});

test("whoever types a country sees its zones (U22)", () => {
  const zones = (typed: string) => [...new Set(found(typed).map(({ zone }) => zone))];
  expect(zones("モンゴル")).toEqual(["Asia/Hovd", "Asia/Ulaanbaatar"]);
  expect(zones("蒙古")).toEqual(zones("Mongolia"));
});

test("a host's city says its zone, by its whole name alone (U22)", () => {
  expect(placeNamed({ en: "Dalian" })?.zone).toBe("Asia/Shanghai");
  expect(placeNamed({ ja: "弘前" })?.zone).toBe("Asia/Tokyo");
  expect(placeNamed({ en: "Dali" })).toBeUndefined();
  expect(placeNamed({})).toBeUndefined();
  expect(placeNamed({ en: "Dalian" }, "Asia/Tokyo")).toBeUndefined();
});

test("each place is whole, once, and in a zone that the server keeps", () => {
  const places = zonePlaces();
  expect(places.length).toBeGreaterThan(600);
  expect(new Set(places.map(({ key }) => key)).size).toBe(places.length);
  const wrong = places.filter(
    ({ zone, city, country }) =>
      zoneNamed(zone) !== zone ||
      Object.values(city).some((text) => text === "") ||
      (zone !== "UTC" && Object.values(country).some((text) => text === "")),
  );
  expect(wrong.map(({ key }) => key)).toEqual([]);
});

test("control: by names of zones alone, nobody finds Dalian", () => {
  const nameless = zonePlaces().map((place) => ({ ...place, foundBy: place.zone.toLowerCase() }));
  expect(["Dalian", "大连", "弘前", "ソウル"].flatMap((typed) => found(typed, nameless))).toEqual([]);
});
