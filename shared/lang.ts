import type { Lang, Texts } from "./texts.ts";

/** The languages of the product, as BCP 47 tags: what `lang=` says and what `Intl` takes. */
export const langs = ["en", "ja", "zh-Hans"] as const;

export interface ShownText {
  text: string;
  lang: Lang;
}

/**
 * The reader's language if the text has it, else the first of `order` that it has, else any:
 * always with the language it is really in, so that it can carry its own `lang`.
 */
export function inLang(texts: Texts, reader: Lang, order: readonly Lang[] = langs): ShownText {
  const lang = [reader, ...order, ...langs].find((each) => texts[each]);
  return lang ? { text: texts[lang] as string, lang } : { text: "", lang: reader };
}

/** The language of ours that a tag means, as browsers and programs write it: `zh-CN`, `ja_JP`. */
export function langOf(tag: string, offered: readonly Lang[] = langs): Lang | undefined {
  const primary = tag.trim().toLowerCase().split(/[-_;]/)[0];
  return offered.find((lang) => lang.toLowerCase().split("-")[0] === primary);
}

/** The best language for what a browser asks (`?lang=` first, then Accept-Language, RFC 9110 §12.5.4). */
export function chooseLang(asked: readonly string[], offered: readonly Lang[] = langs): Lang {
  for (const tag of asked) {
    const found = langOf(tag, offered);
    if (found) return found;
  }
  return offered[0] ?? "en";
}
