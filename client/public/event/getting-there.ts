import type { Event, Host } from "#shared/events.ts";
import { inLang } from "#shared/lang.ts";
import type { Lang, Texts } from "#shared/texts.ts";

type Held = Pick<Event, "venue" | "zone" | "hosts" | "languages">;

/** The host in whose town the event is, by the clock that it keeps. */
const hostThere = ({ hosts, zone }: Held): Host | undefined => hosts.find((host) => host.zone === zone);

/** Name and address as people there write them: what one shows a driver. */
export function addressThere(event: Held): { text: string; lang: Lang } | null {
  const lang = hostThere(event)?.locale ?? event.languages[0] ?? "en";
  const own = (texts: Texts) => inLang(texts, lang, event.languages);
  const { text, lang: writtenIn } = own(event.venue.address);
  if (!text) return null;
  const name = own(event.venue.name);
  return {
    text: name.lang === writtenIn ? [name.text, text].filter(Boolean).join("\n") : text,
    lang: writtenIn,
  };
}

export const maps = ["google", "apple", "amap"] as const;
export type MapOf = (typeof maps)[number];

/** Where each map has the venue: by its place, or by what is written of it. Nothing is asked of them before a press. */
export function mapAddresses(event: Held): Record<MapOf, string> | null {
  const { geo } = event.venue;
  const words = addressThere(event)?.text.replaceAll("\n", " ");
  if (!geo && !words) return null;
  const asked = (address: string, query: Record<string, string>) =>
    `${address}?${new URLSearchParams(query)}`;
  const at = geo && `${geo.latitude},${geo.longitude}`;
  const named = words ?? String(at);
  return {
    google: asked("https://www.google.com/maps/search/", { api: "1", query: at ?? named }),
    apple: asked("https://maps.apple.com/", at ? { ll: at, q: named } : { q: named }),
    amap: geo
      ? asked("https://uri.amap.com/marker", {
          position: `${geo.longitude},${geo.latitude}`,
          name: named,
          coordinate: "wgs84",
        })
      : asked("https://uri.amap.com/search", { keyword: named }),
  };
}

/** In China one map works and is right to the metre; elsewhere two others are what people have. */
export const mapsFor = (reader: Lang): readonly MapOf[] =>
  reader === "zh-Hans" ? ["amap", "apple", "google"] : maps;
