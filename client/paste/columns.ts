import { langs } from "#shared/lang.ts";
import { searchWords } from "#shared/search.ts";
import type { Lang } from "#shared/texts.ts";

/** What a column can hold, and how spreadsheets head it in each language. */
export interface PasteField {
  key: string;
  /** A text that there is in each language: a column for each. */
  isText?: boolean;
  headed: Record<Lang, readonly string[]>;
}

/** A field, or a field in one language: `position.ja`. */
export type ColumnKey = string;

export const folded = (text: string) => searchWords(text).join("");

/** As people say in a heading which language it is. */
const said: Record<Lang, RegExp> = {
  en: /(english|en|英語|英文|英语)/,
  ja: /(japanese|ja|jp|日本語|日本语|日语|日文|和文)/,
  "zh-Hans": /(simplified)?(chinese|zh|cn|中国語|中文|汉语|漢語)(hans)?/,
};

/** Which column a heading means; null: none that is known. */
export function columnOf(heading: string, fields: readonly PasteField[], reader: Lang): ColumnKey | null {
  const whole = folded(heading);
  const inOrder = [reader, ...langs];
  const named = (text: string) => {
    for (const lang of inOrder)
      for (const field of fields)
        if (field.headed[lang].some((name) => folded(name) === text)) return { field, lang };
    return null;
  };
  const asWritten = named(whole);
  if (asWritten) return keyOf(asWritten.field, asWritten.lang);
  for (const lang of langs) {
    const marker = said[lang].source;
    const base = whole.replace(new RegExp(`^${marker}|${marker}$`), "");
    const found = base === whole ? null : named(base);
    if (found?.field.isText) return keyOf(found.field, lang);
  }
  return null;
}

const keyOf = ({ key, isText }: PasteField, lang: Lang): ColumnKey => (isText ? `${key}.${lang}` : key);

/** Each column that can be chosen. */
export const columnKeys = (fields: readonly PasteField[], languages: readonly Lang[]): ColumnKey[] =>
  fields.flatMap((field) => (field.isText ? languages.map((lang) => keyOf(field, lang)) : [field.key]));

/** A row by what its columns are; of two columns for the same, the first that says anything. */
export function rowBy(
  keys: readonly (ColumnKey | null)[],
  cells: readonly string[],
): Record<ColumnKey, string> {
  const row: Record<ColumnKey, string> = {};
  for (const [at, key] of keys.entries()) if (key) row[key] ||= cells[at] ?? "";
  return row;
}

/** What a row says in each language. */
export const textsOf = (row: Record<ColumnKey, string>, key: string) =>
  Object.fromEntries(
    langs.flatMap((lang) => (row[`${key}.${lang}`] ? [[lang, row[`${key}.${lang}`] as string]] : [])),
  );

/** What a row will be: a new thing, perhaps with something to know; or nothing, and why. */
export type RowReading<T> =
  | { kind: "new"; value: T; notes: string[] }
  | { kind: "there" }
  | { kind: "wrong"; why: string[] };
