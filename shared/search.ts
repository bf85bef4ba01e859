import type { Name } from "./people.ts";

/*
 * One folding for what is searched and what is typed to find it: how a name is written is not how it
 * is typed. Each step passes over the text once.
 */

/** Accents of letters, the vowel points of Arabic and Hebrew: variation selectors. Not what Indic or Thai words are made of, nor kana's own. */
const accents = /[[\p{M}&&[\p{sc=Inherited}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}]]--[\u3099\u309a]]/gv;
/** Letters of one stroke more, which no accent can be taken off (as ICU's Latin-ASCII has them). */
const plainer: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ς: "σ",
};
const plainable = new RegExp(`[${Object.keys(plainer).join("")}]`, "g");
const hiragana = /[\u3041-\u3096\u309d\u309e]/g;
const toKatakana = (kana: string) => String.fromCharCode(kana.charCodeAt(0) + 0x60);
const between = /[\s,、;]+/u;
/** Dots, hyphens, apostrophes and brackets of every script, and what is not seen at all. */
const passedOver = /[.。·・‧'’‘ʼʻ`´"\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Cf}\p{Cc}]/gu;

const folded = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(accents, "")
    .replace(plainable, (letter) => plainer[letter] as string)
    .normalize("NFC")
    .replace(hiragana, toKatakana);

/** The words that were typed, in the form in which they are looked for: none finds everybody. */
export const searchWords = (typed: string): string[] =>
  folded(typed)
    .split(between)
    .map((word) => word.replace(passedOver, ""))
    .filter(Boolean);

/** Stands before the address, so that whoever may not read it does not find by it either. */
export const beforeAddress = "\n@\n";

/**
 * What search looks through: a line for each whole name, also the other way round, for each word of
 * it, for the affiliation and the address. A line that is all of what was typed is the exact one.
 */
export function searchTextOf(of: { name: Name; affiliation: string; email: string }): string {
  const names = [of.name.native, of.name.latin].flatMap((name) => {
    const words = searchWords(name);
    return [words.join(""), words.toReversed().join(""), ...words];
  });
  const lines = new Set([...names, searchWords(of.affiliation).join("")].filter(Boolean));
  return `\n${[...lines].join("\n")}${beforeAddress}${searchWords(of.email).join("")}\n`;
}
