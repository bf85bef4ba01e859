import { expect, test } from "vitest";
import { geoTyped, geoWritten } from "#client/events/geo.ts";

test.each([
  ["38.8797, 121.5280", { latitude: 38.8797, longitude: 121.528 }],
  ["38.8797，121.5280", { latitude: 38.8797, longitude: 121.528 }],
  [" -33.86 151.2 ", { latitude: -33.86, longitude: 151.2 }],
  ["0,0", { latitude: 0, longitude: 0 }],
  ["91, 0", null],
  ["0, 181", null],
  ["1.2.3, 4", null],
  ["somewhere", null],
  ["", null],
])("%s is a place on the map: %o", (typed, geo) => {
  expect(geoTyped(typed)).toEqual(geo);
  if (geo) expect(geoTyped(geoWritten(geo))).toEqual(geo);
});
