import { createContext, use } from "react";
import { useLang } from "#client/words/reader.tsx";
import type { Lang } from "#shared/texts.ts";
import type { Hydration } from "./page.ts";

/** Where the page is: its origin, its path, the browser it is opened in. */
export type Site = Omit<Hydration, "page">;

export const SiteContext = createContext<Site>({
  origin: "",
  path: "/",
  address: "",
  inApp: null,
  codes: {},
});
export const useSite = (): Site => use(SiteContext);

/** The same address in a language, whatever else it asks for. */
export function withLang(path: string, lang: Lang): string {
  const [pathname = "/", search] = path.split("?");
  const asked = new URLSearchParams(search);
  asked.set("lang", lang);
  return `${pathname}?${asked}`;
}

/** Addresses of an event's pages that keep the reader's language. */
export function useAddresses(slug: string) {
  const lang = useLang();
  const { origin } = useSite();
  const at = (path: string) => withLang(`/e/${slug}${path}`, lang);
  return {
    event: at(""),
    register: at("/register"),
    me: at("/me"),
    room: (roomSlug: string) => at(`/rooms/${roomSlug}`),
    calendar: `${origin}${at("/event.ics")}`,
    session: (id: string) => at(`/sessions/${id}.ics`),
  };
}

/** The same address for programs that subscribe to calendars. */
export const webcal = (address: string): string => address.replace(/^https?:/, "webcal:");
