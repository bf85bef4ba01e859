import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Marked } from "marked";
import { words as en } from "../client/words/organize/en.ts";
import { words as ja } from "../client/words/organize/ja.ts";
import { words as zh } from "../client/words/organize/zh-Hans.ts";
import { checkPhases } from "../shared/checks.ts";
import { langs } from "../shared/lang.ts";
import type { Lang } from "../shared/texts.ts";

/** Beside the languages that the reader does not have yet. */
const langNames: Record<Lang, string> = { en: "English", ja: "日本語", "zh-Hans": "中文" };
/** What the pages of the desk are called: a section with such a name is found by the page's. */
const pageNames = { en: en.nav, ja: ja.nav, "zh-Hans": zh.nav };

interface Chapter {
  name: string;
  title: string;
  html: string;
}

/** Lays the guide of `docs/guide` out as pages that need no script, in the look of the product. */
export async function layGuideOut(from: string, to: string, style: string): Promise<void> {
  await cp(join(from, "pictures"), join(to, "pictures"), { recursive: true });
  for (const lang of langs) {
    await mkdir(join(to, lang), { recursive: true });
    const chapters = await Promise.all(checkPhases.map((name) => chapterOf(from, lang, name)));
    for (const chapter of chapters)
      await writeFile(join(to, lang, `${chapter.name}.html`), pageOf(chapter, lang, chapters, style));
  }
}

async function chapterOf(from: string, lang: Lang, name: string): Promise<Chapter> {
  const text = await readFile(join(from, lang, `${name}.md`), "utf8");
  return {
    name,
    title: /^# (.+)$/m.exec(text)?.[1] ?? name,
    html: rendererIn(lang).parse(text, { async: false }),
  };
}

function rendererIn(lang: Lang): Marked {
  return new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const page = Object.entries(pageNames[lang]).find(([, name]) => name === text)?.[0];
        const id = depth === 2 && page ? ` id="${page}"` : "";
        return `<h${depth}${id}>${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        return `<a href="${escaped(href.replace(/\.md$/, ".html"))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text }) {
        return `<img src="${escaped(href)}" alt="${escaped(text)}" loading="lazy">`;
      },
    },
  });
}

const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const pageOf = (
  { name, title, html }: Chapter,
  lang: Lang,
  chapters: readonly Chapter[],
  style: string,
) => `<!doctype html>
<html lang="${lang}"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Jubilee</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="${style}">
</head><body>
<header>
${linked(chapters.map((each) => ({ href: `${each.name}.html`, text: each.title, here: each.name === name })))}
${linked(langs.map((each) => ({ href: `../${each}/${name}.html`, text: langNames[each], here: each === lang, lang: each })))}
</header>
<main>
${html}</main>
</body></html>
`;

const linked = (links: readonly { href: string; text: string; here: boolean; lang?: Lang }[]) =>
  `<nav>${links
    .map(
      ({ href, text, here, lang }) =>
        `<a href="${href}"${lang ? ` lang="${lang}" hreflang="${lang}"` : ""}${here ? ' aria-current="page"' : ""}>${escaped(text)}</a>`,
    )
    .join(" ")}</nav>`;
