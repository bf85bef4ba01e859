import { commonWords } from "#client/words/common.ts";
import { linkWords } from "#client/words/links.ts";
import { publicWords } from "#client/words/public.ts";
import { registerWords } from "#client/words/register.ts";
import type { Event } from "#shared/events.ts";
import { inLang } from "#shared/lang.ts";
import type { PageKind, PageOf } from "#shared/pages.ts";
import type { Lang } from "#shared/texts.ts";

export interface Head {
  title: string;
  description: string;
  /** Whether search engines may keep the page. */
  indexed: boolean;
}

/** By itself a page is titled, and is no search engine's. */
const headsOf: { [K in PageKind]: (page: PageOf<K>) => Partial<Head> & Pick<Head, "title"> } = {
  events: ({ lang }) => ({ title: commonWords[lang].productName, indexed: true }),
  event: ({ lang, open, preview }) => {
    const { event } = open.programme;
    const description = firstLines(inLang(event.description, lang, event.languages).text);
    const head = {
      title: titled(titleOf(event, lang), lang),
      indexed: !preview && event.listed === "listed",
    };
    return description ? { ...head, description } : head;
  },
  register: ({ lang, open }) => ({
    title: titled(`${publicWords[lang].register} · ${titleOf(open.programme.event, lang)}`, lang),
  }),
  me: ({ lang, open }) => ({
    title: titled(`${publicWords[lang].myRegistration} · ${titleOf(open.programme.event, lang)}`, lang),
  }),
  "me-link": ({ lang }) => ({ title: titled(registerWords[lang].sendLink, lang) }),
  enter: ({ lang }) => ({ title: titled(linkWords[lang].enterTitle, lang) }),
  "sign-in": ({ lang }) => ({ title: titled(linkWords[lang].signInTitle, lang) }),
  "set-up": ({ lang }) => ({ title: titled(linkWords[lang].setUpTitle, lang) }),
  refused: ({ lang, refusal }) => ({ title: titled(linkWords[lang].refusedTitle(refusal.code), lang) }),
};

export function headOf<K extends PageKind>(page: PageOf<K> & { kind: K; lang: Lang }): Head {
  return { description: publicWords[page.lang].tagline, indexed: false, ...headsOf[page.kind](page) };
}

const titled = (title: string, lang: Lang) => `${title} · ${commonWords[lang].productName}`;

const titleOf = (event: Pick<Event, "title" | "languages">, lang: Lang) =>
  inLang(event.title, lang, event.languages).text;

const descriptionCharsMax = 200;
const firstLines = (text: string) => {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > descriptionCharsMax ? `${line.slice(0, descriptionCharsMax - 1)}…` : line;
};
