import { searchWords } from "#shared/search.ts";

/** Whom an erasure reaches, by what they are called wherever somebody has written it. */
export interface Somebody {
  email: string;
  names: readonly string[];
}

/** Whether somebody stands in a document: by their address, or by their name alone. */
export function standsIn(kept: unknown, somebody: Somebody): boolean {
  if (typeof kept === "string")
    return (
      kept.toLowerCase().includes(somebody.email.toLowerCase()) ||
      somebody.names.some((name) => isNamedIn(kept, name))
    );
  return (
    typeof kept === "object" && kept !== null && Object.values(kept).some((each) => standsIn(each, somebody))
  );
}

/** Scripts that leave no space between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/**
 * Family or given name first, however spaced and accented. One word alone is a name where it is all
 * that stands there: May is a month as well.
 */
export function isNamedIn(text: string, name: string): boolean {
  const words = searchWords(name);
  if (words.length === 0) return false;
  const said = searchWords(text.replace(/['’]s\b/g, ""));
  const ways = [words, words.toReversed()];
  if ([...words.join("")].length > 1 && words.every((word) => unspaced.test(word)))
    return ways.some((way) => said.join("").includes(way.join("")));
  const line = ` ${said.join(" ")} `;
  return ways.some((way) => (way.length > 1 ? line.includes(` ${way.join(" ")} `) : line === ` ${way[0]} `));
}
