import { z } from "zod";
import { limits } from "./limits.ts";

/** The languages of the product, as BCP 47 tags: what `lang=` says and what `Intl` takes. */
export const langs = ["en", "ja", "zh-Hans"] as const;
export const Lang = z.enum(langs);
export type Lang = z.infer<typeof Lang>;

// A NUL or half a surrogate pair cannot be stored on every engine or shown in every calendar.
const storable = (text: string) => text.isWellFormed() && !text.includes("\0");
const oneLine = (text: string) => !/\p{Cc}/u.test(text);

/** A line of a person's own words: trimmed, no control characters. */
export const line = (charsMax: number = limits.lineCharsMax) =>
  z.string().trim().max(charsMax).refine(storable, "text").refine(oneLine, "line");
export const requiredLine = (charsMax: number = limits.lineCharsMax) => line(charsMax).min(1);
export const paragraph = (charsMax: number = limits.paragraphCharsMax) =>
  z.string().trim().max(charsMax).refine(storable, "text");

/** One text in the languages that somebody wrote it in. A missing language is absent, not "". */
const inEachLang = <T extends z.ZodType>(text: T) =>
  z.strictObject({ en: text.optional(), ja: text.optional(), "zh-Hans": text.optional() });
export const Texts = inEachLang(line());
export type Texts = z.infer<typeof Texts>;
export const LongTexts = inEachLang(paragraph());
const written = (texts: Texts) => Object.values(texts).some(Boolean);
export const RequiredTexts = Texts.refine(written, "one-language");

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

/** The best language for what a browser asks (`?lang=` first, then Accept-Language, RFC 9110 §12.5.4). */
export function chooseLang(asked: readonly string[], offered: readonly Lang[] = langs): Lang {
  for (const tag of asked) {
    const primary = tag.trim().toLowerCase().split(/[-_;]/)[0];
    const found = offered.find((lang) => lang.toLowerCase().split("-")[0] === primary);
    if (found) return found;
  }
  return offered[0] ?? "en";
}
