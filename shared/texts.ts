import { z } from "zod";
import { langs } from "./lang.ts";
import { limits } from "./limits.ts";

export { chooseLang, inLang, langs, type ShownText } from "./lang.ts";

/** See `lang.ts`, which is apart so that a page can read texts without carrying zod. */
export const Lang = z.enum(langs);
export type Lang = z.infer<typeof Lang>;

// A NUL or half a surrogate pair cannot be stored on every engine or shown in every calendar.
export const storable = (text: string) => text.isWellFormed() && !text.includes("\0");
const oneLine = (text: string) => !/\p{Cc}/u.test(text);

/** A line of a person's own words: trimmed, no control characters. */
export const line = (charsMax: number = limits.lineCharsMax) =>
  z.string().trim().max(charsMax).refine(storable, "text").refine(oneLine, "line");
export const paragraph = (charsMax: number = limits.paragraphCharsMax) =>
  z.string().trim().max(charsMax).refine(storable, "text");

/** One text in the languages that somebody wrote it in. A missing language is absent, not "". */
export const inEachLang = <T extends z.ZodType>(text: T) =>
  z.strictObject({ en: text.optional(), ja: text.optional(), "zh-Hans": text.optional() });
export const Texts = inEachLang(line());
export type Texts = z.infer<typeof Texts>;
export const LongTexts = inEachLang(paragraph());
const written = (texts: Texts) => Object.values(texts).some(Boolean);
export const RequiredTexts = Texts.refine(written, "one-language");
