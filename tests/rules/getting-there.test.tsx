import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { addressThere, mapAddresses, mapsFor } from "#client/public/event/getting-there.ts";
import { Venue } from "#client/public/event/venue.tsx";
import { Reader } from "#client/words/reader.tsx";
import { makeEvent } from "#db/seed/make.ts";
import type { Event } from "#shared/events.ts";
import { type Lang, langs } from "#shared/texts.ts";
import "#tests/words.ts";

const venue = {
  name: { en: "Great Hall", ja: "大講堂", "zh-Hans": "大讲堂" },
  address: { en: "2 Linggong Road, Dalian", "zh-Hans": "大连市凌工路2号" },
  geo: { latitude: 38.8797, longitude: 121.528 },
};
const event = (given: Partial<Event> = {}) => makeEvent({ venue, ...given });

test("what one shows a driver is written as the host there writes it, or as the event's first language has it (U13)", () => {
  expect(addressThere(event())).toEqual({ text: "大讲堂\n大连市凌工路2号", lang: "zh-Hans" });
  expect(addressThere(event({ zone: "Europe/Paris" }))).toEqual({
    text: "Great Hall\n2 Linggong Road, Dalian",
    lang: "en",
  });
  expect(addressThere(event({ zone: "Asia/Tokyo" }))).toEqual({
    text: "2 Linggong Road, Dalian",
    lang: "en",
  });
  expect(addressThere(event({ venue: { name: venue.name, address: {} } }))).toBeNull();
});

test("each map is led to the place itself, or to what is written of it; in China the one that works there comes first", () => {
  expect(mapAddresses(event())).toEqual({
    google: "https://www.google.com/maps/search/?api=1&query=38.8797%2C121.528",
    apple: `https://maps.apple.com/?ll=38.8797%2C121.528&q=${new URLSearchParams([["", "大讲堂 大连市凌工路2号"]]).toString().slice(1)}`,
    amap: `https://uri.amap.com/marker?position=121.528%2C38.8797&name=${new URLSearchParams([["", "大讲堂 大连市凌工路2号"]]).toString().slice(1)}&coordinate=wgs84`,
  });
  const unplaced = event({ venue: { name: {}, address: { en: "2 Linggong Road" } } });
  expect(mapAddresses(unplaced)).toEqual({
    google: "https://www.google.com/maps/search/?api=1&query=2+Linggong+Road",
    apple: "https://maps.apple.com/?q=2+Linggong+Road",
    amap: "https://uri.amap.com/search?keyword=2+Linggong+Road",
  });
  expect(mapAddresses(event({ venue: { name: venue.name, address: {} } }))).toBeNull();
  expect(langs.map((lang) => mapsFor(lang)[0])).toEqual(["google", "google", "amap"]);
});

test("the page says it as the reader and as the driver reads it, and loads nothing of a map (U13)", () => {
  const arriving = { entrance: { en: "East gate" }, travel: {}, dress: { ja: "平服" } };
  const drawn = (lang: Lang) =>
    renderToStaticMarkup(
      <Reader lang={lang} order={["en", "ja", "zh-Hans"]}>
        <Venue event={event({ arriving })} />
      </Reader>,
    );
  const said = (html: string) => html.match(/2 Linggong Road|大连市凌工路2号|East gate|平服/g);
  expect(langs.map((lang) => said(drawn(lang)))).toEqual([
    ["2 Linggong Road", "大连市凌工路2号", "East gate", "平服"],
    ["2 Linggong Road", "大连市凌工路2号", "East gate", "平服"],
    ["大连市凌工路2号", "East gate", "平服"],
  ]);
  expect(drawn("en")).not.toMatch(/<(img|iframe|script|link)\b/);
});
