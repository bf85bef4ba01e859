import { commonWords } from "#client/words/common.ts";
import { linkWords } from "#client/words/links.ts";
import { publicWords } from "#client/words/public.ts";
import { registerWords } from "#client/words/register.ts";
import type { Event } from "#shared/events.ts";
import { inLang } from "#shared/lang.ts";
import type { PublicPage } from "#shared/pages.ts";
import type { Lang } from "#shared/texts.ts";

export interface Head {
  title: string;
  description: string;
  /** Whether search engines may keep the page. */
  indexed: boolean;
}

export function headOf(page: PublicPage): Head {
  const { lang } = page;
  const words = publicWords[lang];
  const links = linkWords[lang];
  const titled = (title: string): Head => ({
    title: `${title} · ${commonWords[lang].productName}`,
    description: words.tagline,
    indexed: false,
  });
  switch (page.kind) {
    case "events":
      return { title: commonWords[lang].productName, description: words.tagline, indexed: true };
    case "event": {
      const { event } = page.open.programme;
      const description = firstLines(inLang(event.description, lang, event.languages).text) || words.tagline;
      return { ...titled(titleOf(event, lang)), description, indexed: !page.preview };
    }
    case "register":
      return titled(`${words.register} · ${titleOf(page.open.programme.event, lang)}`);
    case "me":
      return titled(`${words.myRegistration} · ${titleOf(page.open.programme.event, lang)}`);
    case "me-link":
      return titled(registerWords[lang].sendLink);
    case "enter":
      return titled(links.enterTitle);
    case "sign-in":
      return titled(links.signInTitle);
    case "set-up":
      return titled(links.setUpTitle);
    case "refused":
      return titled(links.refusedTitle(page.refusal.code));
  }
}

const titleOf = (event: Pick<Event, "title" | "languages">, lang: Lang) =>
  inLang(event.title, lang, event.languages).text;

const descriptionCharsMax = 200;
const firstLines = (text: string) => {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > descriptionCharsMax ? `${line.slice(0, descriptionCharsMax - 1)}…` : line;
};
