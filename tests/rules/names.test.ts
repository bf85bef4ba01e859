import { globSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { calendarWords } from "#server/calendars/words.ts";
import { exchangeWords } from "#server/exchange/words.ts";
import { mailWords } from "#server/mails/words.ts";
import { namesIn } from "#shared/names.ts";
import { langs } from "#shared/texts.ts";

const areas: Record<string, { words: object }> = Object.fromEntries(
  await Promise.all(
    globSync("client/words/*/{en,ja,zh-Hans}.ts", { exclude: ["client/words/glossary/*"] }).map(
      async (path) => [path, await import(resolve(path))],
    ),
  ),
);

/** Where words name again, and alike, what the names have: `what → roles`. */
function namedAgain(where: string, words: object, lang: (typeof langs)[number]): string[] {
  const keysOf = (of: object) => Object.keys(of).toSorted().join();
  return Object.entries(words).flatMap(([key, value]) => {
    if (typeof value !== "object" || value === null) return [];
    const again = Object.entries(namesIn[lang]).filter(
      ([, names]) =>
        typeof names === "object" &&
        keysOf(names) === keysOf(value) &&
        Object.entries<string>(names).some(([each, name]) => value[each] === name),
    );
    return [
      ...again.map(([name]) => `${where}.${key}: ${name}`),
      ...namedAgain(`${where}.${key}`, value, lang),
    ];
  });
}

test.each(langs)(
  "in %s what is one of a few is named once, for pages, mails, calendars and files (U6)",
  (lang) => {
    const all = {
      ...Object.fromEntries(Object.entries(areas).filter(([path]) => path.endsWith(`/${lang}.ts`))),
      mails: { words: mailWords[lang] },
      calendars: { words: calendarWords[lang] },
      exchange: { words: exchangeWords[lang] },
    };
    expect(Object.keys(all).length).toBeGreaterThan(30);
    expect(Object.entries(all).flatMap(([where, { words }]) => namedAgain(where, words, lang))).toEqual([]);
  },
);

test("control: roles that are named again are found", () => {
  const again = { people: { roles: { ...namesIn.en.sessionRoles, mc: "Host" } } };
  expect(namedAgain("there", again, "en")).toEqual(["there.people.roles: sessionRoles"]);
});
