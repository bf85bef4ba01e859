import { commonWords } from "#client/words/common.ts";
import { linkWords } from "#client/words/links.ts";
import { publicWords } from "#client/words/public.ts";
import { type Lang, type Texts, inLang } from "#shared/texts.ts";
import type { PublicPage } from "./page.ts";

export interface Head {
  title: string;
  description: string;
  /** Whether search engines may keep the page. */
  indexed: boolean;
}

export function headOf(page: PublicPage): Head {
  const name = commonWords[page.lang].productName;
  const words = publicWords[page.lang];
  const links = linkWords[page.lang];
  const titled = (title: string, rest: Partial<Head> = {}): Head => ({
    title: title ? `${title} · ${name}` : name,
    description: words.tagline,
    indexed: false,
    ...rest,
  });
  switch (page.kind) {
    case "events":
      return { title: name, description: words.tagline, indexed: true };
    case "event":
      return titled(titleOf(page.event.programme.event, page.lang), {
        description: firstLines(textOf(page.event.programme.event, page.event.programme.event.description, page.lang)),
        indexed: !page.preview,
      });
    case "register":
      return titled(`${words.register}: ${titleOf(page.event.programme.event, page.lang)}`);
    case "me":
      return titled(`${words.myRegistration}: ${titleOf(page.event.programme.event, page.lang)}`);
    case "enter":
      return titled(links.enterTitle);
    case "sign-in":
      return titled(links.signInTitle);
    case "set-up":
      return titled(links.setUpTitle);
    case "refused":
      return titled(links.refusedTitle(page.refusal.code));
    case "app":
      return titled("");
  }
}

interface Titled {
  title: Texts;
  languages: readonly Lang[];
}
const textOf = ({ languages }: Titled, texts: Texts, lang: Lang) => inLang(texts, lang, languages).text;
const titleOf = (event: Titled, lang: Lang) => textOf(event, event.title, lang);

const descriptionCharsMax = 200;
const firstLines = (text: string) => {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > descriptionCharsMax ? `${line.slice(0, descriptionCharsMax - 1)}…` : line;
};
