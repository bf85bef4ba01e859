import { limits } from "./limits.ts";

/*
 * What the door makes of a text that somebody typed or pasted. Nothing here takes longer than the
 * text is long.
 */

/** Everything but what leaves no trace on paper: spaces, joiners, marks without a letter, U+2800 (Braille with no dot). */
const visible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{M}\u2800]/u;
/** LINE SEPARATOR and PARAGRAPH SEPARATOR, which come with what is pasted from documents. */
const separators = /[\p{Zl}\p{Zp}]+/gu;
/**
 * They turn whatever follows, to the end of the line (UAX #9 §2): ours as well as the writer's.
 * Arabic and Hebrew need none of them; the marks that they do need (U+200E, U+200F, U+061C) stay.
 */
const turning = /[\u202a-\u202e\u2066-\u2069]+/g;
const tooManyMarks = new RegExp(
  `([\\p{M}\\u200c\\u200d]{${limits.marksPerLetterMax}})[\\p{M}\\u200c\\u200d]+`,
  "gu",
);

export const isVisible = (text: string) => visible.test(text);

/** Scripts that run from right to left, and what turns the direction by itself. */
const turns =
  /[\p{sc=Adlam}\p{sc=Arabic}\p{sc=Rohg}\p{sc=Hebrew}\p{sc=Mandaic}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Syriac}\p{sc=Thaana}\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;

/**
 * Somebody's words within a sentence of ours, where there is no markup: what `<bdi>` is on a page (FSI
 * and PDI, UAX #9 §2.4). What runs as ours does stays as it is.
 */
export const isolated = (text: string) =>
  turns.test(text) ? `\u2068${text.replace(turning, "")}\u2069` : text;

/** Several of them in one line; what is not there is left out. */
export const sideBySide = (texts: readonly (string | false | null | undefined)[]): string =>
  texts.flatMap((text) => (text ? [isolated(text)] : [])).join(" · ");

export const lineOf = (typed: string) => tidied(typed.replace(separators, " "));
export const paragraphOf = (typed: string) => tidied(typed.replace(separators, "\n"));

function tidied(text: string): string {
  const tidy = text.replace(turning, "").replace(tooManyMarks, "$1").trim();
  return isVisible(tidy) ? tidy : "";
}
