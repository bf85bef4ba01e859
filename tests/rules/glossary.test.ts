import { globSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { glossary as en } from "#client/words/glossary/en.ts";
import { glossary as ja } from "#client/words/glossary/ja.ts";
import type { Term } from "#client/words/glossary/term.ts";
import { glossary as zh } from "#client/words/glossary/zh-Hans.ts";
import { langs } from "#shared/lang.ts";
import type { Lang } from "#shared/texts.ts";

/* What the product says, wherever it is written: by the language of its file or of the key it stands under. */

const glossaries: Record<Lang, readonly Term[]> = { en, ja, "zh-Hans": zh };

interface Said {
  where: string;
  lang: Lang;
  text: string;
}
interface Source {
  path: string;
  text: string;
}

const asLang = (name: string | undefined) => langs.find((lang) => lang === name);

/** Stands for a number, and for whatever else is put into a text. */
const aNumber = "7";
const aName = "〓";

/** What the English words of a file call a number: the others take its types. */
function numbersOf(path: string): ReadonlySet<string> {
  const english = path.replace(/\/(ja|zh-Hans)\.ts$/, "/en.ts");
  if (english === path) return new Set();
  const typed = [...readFileSync(english, "utf8").matchAll(/(\w+)\??: (number|string)\b/g)];
  const named = (type: string) => typed.filter((each) => each[2] === type).map(([, name]) => name as string);
  return new Set(named("number")).difference(new Set(named("string")));
}

type Node = Record<string, unknown> & { type: string };
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

function saidIn({ path, text }: Source): Said[] {
  const numbers = numbersOf(path);
  const ofFile = asLang(/\/(en|ja|zh-Hans)\.ts$/.exec(path)?.[1]);
  const found: Said[] = [];
  const look = (node: Node, keys: readonly string[]) => {
    if (/^Import|^Export(All|Specifier)|^TS(?!As|Satisfies)/.test(node.type)) return;
    const key = node.type === "Property" ? ((node.key as Node).name ?? (node.key as Node).value) : undefined;
    const below = key === undefined ? keys : [...keys, String(key)];
    const lang = ofFile ?? asLang(keys.findLast((each) => asLang(each)));
    const say = (said: string) =>
      lang && found.push({ where: `${path}: ${below.join(".")}`, lang, text: said });
    if (node.type === "Literal" && typeof node.value === "string") say(node.value);
    if (node.type === "TemplateLiteral") {
      const put = (node.expressions as Node[]).map((each) =>
        numbers.has(String(each.name)) ? aNumber : aName,
      );
      const pieces = (node.quasis as Node[]).map((each) => (each.value as { cooked: string }).cooked);
      say(pieces.map((piece, at) => piece + (put[at] ?? "")).join(""));
    }
    for (const [name, value] of Object.entries(node)) {
      if (node.type === "Property" && name === "key") continue;
      for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) look(each, below);
    }
  };
  look(parseSync(path, text).program as unknown as Node, []);
  return found;
}

const sources: Source[] = globSync("{client,server,shared,db/seed}/**/*.{ts,tsx}")
  .filter((path) => !path.startsWith("client/words/glossary/"))
  .map((path) => ({ path, text: readFileSync(path, "utf8") }))
  .filter(({ path, text }) => /\/(en|ja|zh-Hans)\.ts$/.test(path) || /\b(ja|"zh-Hans"): /.test(text));

const said = sources.flatMap(saidIn);

/** Each word that is not said, with the one that is. */
const unsaid = (all: readonly Said[]) =>
  all.flatMap(({ where, lang, text }) =>
    glossaries[lang].flatMap(({ word, not, except = {} }) => {
      const rest = Object.keys(except).reduce((left, allowed) => left.replaceAll(allowed, ""), text);
      const found = not.exec(rest)?.[0];
      return found === undefined ? [] : [`${where} says “${found}”, and not “${word}”`];
    }),
  );

const han = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]";
const spacing: Record<string, RegExp> = {
  "a space behind a number or a Latin word": new RegExp(`[0-9A-Za-z_] ${han}`, "u"),
  // The time of a clock stands apart from its city.
  "a space before a number or a Latin word": new RegExp(`${han} (?!\\d?\\d:\\d\\d)[0-9A-Za-z_]`, "u"),
  "half-width punctuation": new RegExp(`${han}[:;,!?]`, "u"),
};
const apart = (all: readonly Said[]) =>
  all
    .filter(({ lang }) => lang !== "en")
    .flatMap(({ where, text }) =>
      Object.entries(spacing).flatMap(([fault, seen]) =>
        seen.test(text) ? [`${where}: ${fault}: ${text}`] : [],
      ),
    );

test("one thing has one word in each language, on pages, in mails, calendars, files and the planted event (W7)", () => {
  for (const lang of langs) expect(said.filter((each) => each.lang === lang).length).toBeGreaterThan(1000);
  expect(unsaid(said)).toEqual([]);
});

test("a number and its counter stand together in Japanese and Chinese, and punctuation is full width (W8)", () => {
  expect(apart(said)).toEqual([]);
});

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesIn(each);
  if (!isNode(value)) return;
  yield value;
  for (const each of Object.values(value)) yield* nodesIn(each);
}

/** Where a page draws a colon between two words itself, in whatever language. */
const ownColons = ({ path, text }: Source) =>
  [...nodesIn(parseSync(path, text).program)].flatMap((node) => {
    const raw = node.type === "TemplateElement" ? (node.value as { raw: string }).raw : node.value;
    const drawn =
      node.type === "JSXText" ? /^: /.test(String(raw)) : node.type === "TemplateElement" && raw === ": ";
    return drawn ? [`${path}: ${text.slice(0, node.start as number).split("\n").length}`] : [];
  });

test("no page draws a colon between words: each language has its own (W8)", () => {
  const pages = globSync("client/**/*.tsx").map((path) => ({ path, text: readFileSync(path, "utf8") }));
  expect(pages.flatMap(ownColons)).toEqual([]);
  expect(ownColons({ path: "page.tsx", text: "<p>\n{words.sentAt}: <When at={at} /></p>;" })).toEqual([
    "page.tsx: 2",
  ]);
});

test("each exception of a glossary is still met", () => {
  const unmet = langs.flatMap((lang) =>
    glossaries[lang]
      .flatMap(({ except = {} }) => Object.keys(except))
      .filter((allowed) => !said.some((each) => each.lang === lang && each.text.includes(allowed))),
  );
  expect(unmet).toEqual([]);
});

test.each([
  [
    "client/words/common/ja.ts",
    "お手元の時刻",
    "現地時刻",
    "client/words/common/ja.ts: yourClock says “現地”, and not “お手元の時刻”",
  ],
  [
    "server/mails/words/zh-Hans.ts",
    "您的名额已确认",
    "您的席位已确认",
    "server/mails/words/zh-Hans.ts: kinds.confirmation.opening says “席位”, and not “名额”",
  ],
  [
    "client/words/register/en.ts",
    '"Email address"',
    '"Mail address"',
    "client/words/register/en.ts: email says “Mail”, and not “email”",
  ],
])("control: in %s, what is said for “%s” is named", (path, stands, instead, told) => {
  const source = sources.find((each) => each.path === path) as Source;
  expect(unsaid(saidIn({ path, text: source.text.replace(stands, instead) }))).toEqual([told]);
});

test("control: a number that stands apart from its counter is named, whatever it counts", () => {
  const path = "client/words/public/ja.ts";
  const source = sources.find((each) => each.path === path) as Source;
  const text = source.text.replace("}席`", "} 席`");
  expect(apart(saidIn({ path, text }))).toEqual([
    `${path}: seatsLeft.count: a space behind a number or a Latin word: 残り${aNumber} 席`,
  ]);
});
