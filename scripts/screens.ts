import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { langs } from "#shared/texts.ts";
import { documentPictures } from "./screens-documents.ts";
import { pages, type ShownPage, type Size } from "./screens-pages.ts";
import { takePictures, type View } from "./screens-stage.ts";

/**
 * `npm run screens`: every page at 360 and 1440 pixels (hall screens at 1920), in three languages,
 * light and dark, of the reference event and of unusual ones, into build/screens, with a page to
 * look through them. Arguments narrow it (`-- me ja dark`); a page that is named is shown at all
 * four widths. `-- guide` takes the pictures of the guide and of the README instead.
 */
const sizes: Size[] = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
];
const usual = [360, 1440];
const shades = ["light", "dark"] as const;
const folder = join("build", "screens");
const asked = process.argv.slice(2);

const isNamed = (each: string, { name }: ShownPage) => name === each || name.startsWith(`${each}-`);
const isKnown = (each: string) =>
  [...langs, ...shades, ...sizes.map(({ width }) => `${width}`)].includes(each) ||
  pages.some((page) => isNamed(each, page));

if (asked[0] === "guide") await takePictures(documentPictures());
else {
  const unknown = asked.filter((each) => !isKnown(each));
  if (unknown.length > 0) throw new Error(`No page, language, width or shade is called ${unknown}.`);
  await takeScreens();
}

/** All of the page, drawn once and packed quickly. */
async function wholePage(tab: Page): Promise<Buffer> {
  const session = await tab.context().newCDPSession(tab);
  const { cssContentSize } = await session.send("Page.getLayoutMetrics");
  const { data } = await session.send("Page.captureScreenshot", {
    clip: { ...cssContentSize, scale: 1 },
    captureBeyondViewport: true,
    optimizeForSpeed: true,
  });
  await session.detach();
  return Buffer.from(data, "base64");
}

/** Those that are asked for; all where none is. */
function among<T>(all: readonly T[], isAsked: (each: T) => boolean): readonly T[] {
  const some = all.filter(isAsked);
  return some.length > 0 ? some : all;
}

function sizesOf({ only }: ShownPage): readonly Size[] {
  const wanted = sizes.filter(({ width }) => asked.includes(`${width}`));
  if (only) return wanted.length > 0 ? [] : [only];
  if (wanted.length > 0) return wanted;
  return pages.some((page) => asked.some((each) => isNamed(each, page)))
    ? sizes
    : sizes.filter(({ width }) => usual.includes(width));
}

async function takeScreens() {
  const shown = among(shades, (each) => asked.includes(each));
  const taken: string[] = [];
  const viewsOf = (page: ShownPage) =>
    among(langs, (each) => asked.includes(each)).map(
      (lang): View => ({
        page,
        lang,
        sizes: sizesOf(page),
        look: async (tab, { width }) => {
          for (const shade of shown) {
            await tab.emulateMedia({ colorScheme: shade });
            const file = `${page.name}-${lang}-${width}-${shade}.png`;
            await writeFile(join(folder, file), await wholePage(tab));
            taken.push(file);
          }
        },
      }),
    );

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await takePictures(among(pages, (page) => asked.some((each) => isNamed(each, page))).flatMap(viewsOf));
  const picture = (file: string) =>
    `<figure><img src="${file}" loading="lazy" width="360"><figcaption>${file}</figcaption></figure>`;
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><meta charset="utf-8"><title>Screens</title>${taken.toSorted().map(picture).join("\n")}`,
  );
  console.log(`${taken.length} pictures in ${folder}; open index.html.`);
}
