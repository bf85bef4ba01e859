import { Id } from "#shared/commands.ts";
import { chooseLang } from "#shared/texts.ts";

/**
 * What a page depends on of the address that it was asked for under. All else is passed over: what
 * mail programs and networks hang on a link makes no other page, and stands in none.
 */
export interface PageAddress {
  /** `/e/<slug>/me` as `["e", "<slug>", "me"]`, decoded: equal addresses are equal (RFC 3986 §6.2.2). */
  parts: string[];
  langs: string[];
  preview: string | null;
  /** The same, written one way. */
  path: string;
}

/** Null for what is no address. */
export function readPageAddress(originalUrl: string): PageAddress | null {
  const url = URL.parse(originalUrl.replace(/^[/\\]+/, "/"), "http://page.invalid");
  if (!url) return null;
  const parts = url.pathname.split("/").filter(Boolean).map(decoded);
  const langs = url.searchParams.getAll("lang");
  const asked = url.searchParams.get("preview");
  const preview = asked === null ? null : (Id.safeParse(asked).data ?? noEvent);
  const query = new URLSearchParams();
  if (langs.length > 0) query.set("lang", chooseLang(langs));
  if (preview) query.set("preview", preview);
  const path = `/${parts.map(encodeURIComponent).join("/")}`;
  return { parts, langs, preview, path: query.size > 0 ? `${path}?${query}` : path };
}

/** A preview of what is no event is of none. */
const noEvent = "00000000-0000-4000-8000-000000000000";

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).toWellFormed();
  } catch {
    return part;
  }
}
