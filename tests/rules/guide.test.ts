import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chapterAddress, chapterOf, guideAddress } from "#client/organize/guide.ts";
import { checkWords } from "#client/words/checks.ts";
import { glossary as en } from "#client/words/glossary/en.ts";
import { glossary as ja } from "#client/words/glossary/ja.ts";
import type { Term } from "#client/words/glossary/term.ts";
import { glossary as zh } from "#client/words/glossary/zh-Hans.ts";
import { organizeWords } from "#client/words/organize.ts";
import { type CheckPhase, checkPhases } from "#shared/checks.ts";
import { langs } from "#shared/lang.ts";
import type { Lang } from "#shared/texts.ts";
import { layGuideOut } from "../../scripts/guide.ts";
import "#tests/words.ts";

/* The guide for organizers says what the pages say, in each language alike (W7). */

const folder = join("docs", "guide");
const pictureBytesMax = 80 * 1024;
const glossaries: Record<Lang, readonly Term[]> = { en, ja, "zh-Hans": zh };

interface Chapter {
  lang: Lang;
  phase: CheckPhase;
  path: string;
  text: string;
}
const chapters = langs.flatMap((lang) =>
  checkPhases.map((phase): Chapter => {
    const path = join(folder, lang, `${phase}.md`);
    return { lang, phase, path, text: readFileSync(path, "utf8") };
  }),
);
const chapterIn = (lang: Lang, phase: CheckPhase) =>
  chapters.find((each) => each.lang === lang && each.phase === phase) as Chapter;

const found = (text: string, wanted: RegExp) => [...text.matchAll(wanted)].map((match) => match[1] as string);
const headings = ({ text }: Chapter) => found(text, /^#+ (.+)$/gm);
const picturesIn = ({ text }: Chapter) => found(text, /!\[[^\]]+\]\(([^)]+)\)/g);

/** All that is said in a language as it stands: what is put together from pieces has no place in the guide. */
const said = new Map<Lang, Set<string>>();
const saidIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(saidIn)
      : [];
beforeAll(async () => {
  for (const lang of langs) {
    const files = globSync(`{client/words/*,shared/names}/${lang}.ts`).filter(
      (path) => !path.includes("glossary"),
    );
    const modules = await Promise.all(files.map((path) => import(resolve(path))));
    said.set(lang, new Set(modules.flatMap(({ words }) => saidIn(words))));
  }
});

const unknownWords = ({ lang, path, text }: Chapter) =>
  found(text, /\*\*(.+?)\*\*/g)
    .filter((word) => !said.get(lang)?.has(word))
    .map((word) => `${path}: no page says “${word}”`);

const deadLinks = ({ path, text }: Pick<Chapter, "path" | "text">) =>
  found(text, /\]\(([^)]+)\)/g)
    .filter((to) => !/^https?:/.test(to) && !existsSync(join(dirname(path), to)))
    .map((to) => `${path}: there is no ${to}`);

test("whatever the guide has in bold is a word of the pages in its language (W7)", () => {
  for (const lang of langs) expect(said.get(lang)?.size).toBeGreaterThan(800);
  expect(chapters.flatMap(unknownWords)).toEqual([]);
});

test("control: a button that is called otherwise by now is named", () => {
  const chapter = chapterIn("ja", "before-publish");
  const text = chapter.text.replace("**公開する…**", "**公開…**");
  expect(unknownWords({ ...chapter, text })).toEqual([`${chapter.path}: no page says “公開…”`]);
});

test("its chapters are the phases of the check-list, and each has the same sections, pictures and lists in each language", () => {
  const shapeOf = (chapter: Chapter) => ({
    headings: headings(chapter).length,
    pictures: picturesIn(chapter).map((each) => each.replace(`-${chapter.lang}.`, ".")),
    lines: found(chapter.text, /^(\d\.|-) /gm),
    commands: found(chapter.text, /`(npm [^<`]+)/g),
  });
  for (const chapter of chapters) {
    expect(headings(chapter)[0]).toBe(checkWords[chapter.lang].phases[chapter.phase]);
    expect(shapeOf(chapter), chapter.path).toEqual(shapeOf(chapterIn("en", chapter.phase)));
  }
});

test("a page of the desk has its section in the guide, under its own name, and opens it", () => {
  for (const lang of langs)
    for (const [page, phase] of Object.entries(chapterOf)) {
      const name = organizeWords[lang].nav[page as keyof typeof chapterOf];
      expect(headings(chapterIn(lang, phase)), `${lang} ${page}`).toContain(name);
    }
  expect(
    ["", "programme/releases", "people/new", "nothing-here"].map((part) =>
      guideAddress(`/organize/e/dut-hirosaki/${part}`, "ja"),
    ),
  ).toEqual([
    "/guide/ja/before-publish.html#overview",
    "/guide/ja/before-publish.html#programme",
    "/guide/ja/before-publish.html#people",
    null,
  ]);
  expect(
    ["/organize", "/organize/new", "/organize/server", "/"].map((each) => guideAddress(each, "en")),
  ).toEqual([chapterAddress("en", "before-publish"), chapterAddress("en", "before-publish"), null, null]);
});

test("every link of the guide leads somewhere, and each of its pictures is named and small", () => {
  const index = join(folder, "README.md");
  expect([...chapters, { path: index, text: readFileSync(index, "utf8") }].flatMap(deadLinks)).toEqual([]);
  const named = chapters.flatMap((chapter) =>
    picturesIn(chapter).map((each) => each.replace("../pictures/", "")),
  );
  const kept = readdirSync(join(folder, "pictures"));
  expect(named.toSorted()).toEqual(kept.toSorted());
  const large = kept.filter((each) => statSync(join(folder, "pictures", each)).size > pictureBytesMax);
  expect(large).toEqual([]);
});

test("control: a picture that is not there is named", () => {
  const chapter = chapterIn("en", "on-day");
  const text = chapter.text.replace("arrivals-en", "door-en");
  expect(deadLinks({ ...chapter, text })).toEqual([`${chapter.path}: there is no ../pictures/door-en.webp`]);
});

test("the guide has one word for one thing, as pages have (W7)", () => {
  const unsaid = chapters.flatMap(({ lang, path, text }) =>
    glossaries[lang].flatMap(({ word, not, except = {} }) => {
      const rest = Object.keys(except).reduce((left, allowed) => left.replaceAll(allowed, ""), text);
      const wrong = new RegExp(not.source, `${not.flags.replace("m", "")}m`).exec(rest)?.[0];
      return wrong === undefined ? [] : [`${path} says “${wrong}”, and not “${word}”`];
    }),
  );
  expect(unsaid).toEqual([]);
});

const laidOut = mkdtempSync(join(tmpdir(), "jubilee-guide-"));
afterAll(() => rmSync(laidOut, { recursive: true }));

test("as pages, each section of the desk's is found by an anchor, and every link and picture is there", async () => {
  await layGuideOut(folder, laidOut, "/assets/guide.css");
  for (const { lang, phase, path } of chapters) {
    const page = join(laidOut, lang, `${phase}.html`);
    const html = readFileSync(page, "utf8");
    const addresses = found(html, / (?:href|src)="([^"]+)"/g).filter((each) => !each.startsWith("/"));
    expect(addresses.length, path).toBeGreaterThan(6);
    expect(addresses.filter((each) => !existsSync(join(dirname(page), each)))).toEqual([]);
    const anchors = Object.keys(chapterOf).filter(
      (each) => chapterOf[each as keyof typeof chapterOf] === phase,
    );
    expect(found(html, /<h2 id="(\w+)"/g).toSorted(), path).toEqual(anchors.toSorted());
    expect(html, path).not.toMatch(/\*\*|\.md"/);
  }
});
