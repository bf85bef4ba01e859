import { langs } from "#shared/lang.ts";
import type { Lang } from "#shared/texts.ts";
import type { Widened } from "#shared/widened.ts";

export type { Widened };

/** The words of one area. A browser holds those of its reader's language, a server those of all. */
export interface Area<Words> extends Readonly<Record<Lang, Words>> {
  load(lang: Lang): Promise<Words>;
}

const areas: Area<unknown>[] = [];
const wanted = new Set<Lang>();

/**
 * Loads these languages of each area that is there, and of each that comes with a later page as soon
 * as it comes.
 */
export async function loadWords(...asked: Lang[]): Promise<void> {
  for (const lang of asked) wanted.add(lang);
  await Promise.all(areas.flatMap((each) => asked.map((lang) => each.load(lang))));
}

export function area<English>(files: {
  en: () => Promise<{ words: English }>;
  ja: () => Promise<{ words: Widened<English> }>;
  "zh-Hans": () => Promise<{ words: Widened<English> }>;
}): Area<Widened<English>> {
  type Words = Widened<English>;
  const came = new Map<Lang, Words>();
  const coming = new Map<Lang, Promise<Words>>();

  const load = (lang: Lang) => {
    const asked = coming.get(lang);
    if (asked) return asked;
    const now = fetchWords(lang);
    coming.set(lang, now);
    // React's `use` reads what has come at once by these two, and else would wait a turn for it.
    now.then((value) => Object.assign(now, { status: "fulfilled", value })).catch(() => {});
    return now;
  };
  async function fetchWords(lang: Lang): Promise<Words> {
    try {
      const { words } = (await files[lang]()) as { words: Words };
      came.set(lang, words);
      return words;
    } catch (problem) {
      coming.delete(lang); // the line may be back when somebody asks again
      throw problem;
    }
  }
  const get = (lang: Lang) => {
    const words = came.get(lang);
    if (words === undefined) throw new Error(`The words of an area have not been loaded: ${lang}.`);
    return words;
  };
  const made = Object.defineProperties(
    { load },
    Object.fromEntries(langs.map((lang) => [lang, { get: () => get(lang), enumerable: true }])),
  ) as Area<Words>;
  areas.push(made);
  for (const lang of wanted) void load(lang);
  return made;
}
