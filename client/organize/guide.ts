import { deskAddress, newEventAddress, organizeHome } from "#client/app/addresses.ts";
import type { OrganizeWords } from "#client/words/organize/en.ts";
import type { CheckPhase } from "#shared/checks.ts";
import type { Lang } from "#shared/texts.ts";

/** Which chapter of the guide has a section for a page of the desk, under the page's own name. */
export const chapterOf = {
  overview: "before-publish",
  event: "before-publish",
  hosts: "before-publish",
  rooms: "before-publish",
  people: "before-publish",
  programme: "before-publish",
  team: "before-day",
  mails: "before-day",
  registrations: "before-day",
  letters: "before-day",
  history: "before-day",
  audit: "before-day",
  arrivals: "on-day",
  announcements: "on-day",
} as const satisfies Partial<Record<keyof OrganizeWords["nav"], CheckPhase>>;
type Page = keyof typeof chapterOf;

export const chapterAddress = (lang: Lang, phase: CheckPhase) => `/guide/${lang}/${phase}.html`;

/** Where the guide speaks of the page at an address; null where it has no word for it. */
export function guideAddress(pathname: string, lang: Lang): string | null {
  if (pathname === organizeHome || pathname === newEventAddress)
    return chapterAddress(lang, "before-publish");
  const [slug, name = "overview"] = pathname.slice(deskAddress("").length).split("/").filter(Boolean);
  if (!slug || !pathname.startsWith(deskAddress("")) || !Object.hasOwn(chapterOf, name)) return null;
  return `${chapterAddress(lang, chapterOf[name as Page])}#${name}`;
}
