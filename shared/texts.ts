import { z } from "zod";
import { langs } from "./lang.ts";
import { limits } from "./limits.ts";
import { lineOf, paragraphOf } from "./plain-text.ts";

export { chooseLang, inLang, langs, type ShownText } from "./lang.ts";

/** See `lang.ts`, which is apart so that a page can read texts without carrying zod. */
export const Lang = z.enum(langs);
export type Lang = z.infer<typeof Lang>;

// A NUL or half a surrogate pair cannot be stored on every engine or shown in every calendar.
export const storable = (text: string) => text.isWellFormed() && !text.includes("\0");
const oneLine = (text: string) => !/\p{Cc}/u.test(text);

interface Folding {
  charsMax: number;
  charsMin?: number;
  /** How the API's page names its form. */
  format?: string;
  /** What is kept of what was typed. */
  fold: (typed: string) => string | null;
  /** What is wrong with it; asked first. */
  problem?: (typed: string) => string | null;
  /** What is wrong where nothing was made of it. */
  reason?: string;
}

/**
 * A text that the door folds and may refuse. What leaves is as it is kept: the door of an older
 * version took other texts, and they are read, listed and mailed all the same (`server/leaving.ts`).
 */
export const foldedText = ({ charsMax, charsMin = 0, format, fold, problem, reason = "text" }: Folding) =>
  z.codec(
    z.string().meta({
      maxLength: charsMax,
      ...(charsMin ? { minLength: charsMin } : {}),
      ...(format ? { format } : {}),
    }),
    z.string().min(charsMin).max(charsMax),
    {
      decode: (typed, ctx) => {
        const wrong = problem?.(typed);
        const kept = wrong ? null : fold(typed);
        if (kept !== null) return kept;
        ctx.issues.push({ code: "custom", message: wrong ?? reason, input: typed });
        return z.NEVER;
      },
      encode: (kept) => kept,
    },
  );

const lineProblem = (typed: string) => (storable(typed) ? (oneLine(typed.trim()) ? null : "line") : "text");
const paragraphProblem = (typed: string) => (storable(typed) ? null : "text");

/** A line of a person's own words. What shows nothing is empty. */
export const line = (charsMax: number = limits.lineCharsMax) =>
  foldedText({ charsMax, fold: lineOf, problem: lineProblem });
/** A line that says something. */
export const filledLine = (charsMax: number) =>
  foldedText({ charsMax, charsMin: 1, fold: lineOf, problem: lineProblem });
export const paragraph = (charsMax: number = limits.paragraphCharsMax) =>
  foldedText({ charsMax, fold: paragraphOf, problem: paragraphProblem });

/** One text in the languages that somebody wrote it in. A missing language is absent, not "". */
export const inEachLang = <T extends z.ZodType>(text: T) =>
  z.strictObject({ en: text.optional(), ja: text.optional(), "zh-Hans": text.optional() });
export const Texts = inEachLang(line());
export type Texts = z.infer<typeof Texts>;
export const LongTexts = inEachLang(paragraph());
const written = (texts: Texts) => Object.values(texts).some(Boolean);
export const RequiredTexts = Texts.refine(written, "one-language");
