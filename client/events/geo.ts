import type { Geo } from "#shared/events.ts";

/** A place as maps let one copy it: `38.8797, 121.5280`. Null where that is not what was typed. */
export function geoTyped(typed: string): Geo | null {
  const [, latitude, longitude] = /^\s*(-?[\d.]+)\s*[,，、;\s]\s*(-?[\d.]+)\s*$/.exec(typed) ?? [];
  const geo = { latitude: Number(latitude), longitude: Number(longitude) };
  const isOnEarth = Math.abs(geo.latitude) <= 90 && Math.abs(geo.longitude) <= 180; // false for NaN
  return isOnEarth ? geo : null;
}

export const geoWritten = (geo: Geo | undefined) => (geo ? `${geo.latitude}, ${geo.longitude}` : "");
