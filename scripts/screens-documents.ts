import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { type Lang, langs } from "#shared/texts.ts";
import { pages, type Size } from "./screens-pages.ts";
import type { View } from "./screens-stage.ts";

const laptop: Size = { width: 1200, height: 800 };
const phone: Size = { width: 390, height: 844 };
const projector: Size = { width: 1280, height: 720 };

/** What the guide shows, in each language. */
const ofGuide: Picture[] = [
  { name: "overview", page: "empty-draft-overview", size: laptop },
  { name: "people", page: "organize-people", size: laptop },
  { name: "programme", page: "organize-programme", size: laptop },
  { name: "team", page: "organize-team", size: laptop },
  { name: "registrations", page: "organize-registrations", size: laptop },
  { name: "letter", page: "organize-letter", size: laptop },
  { name: "hall-screen", page: "hall-screen", size: projector },
  { name: "room-moderator", page: "room-moderator", size: laptop },
  { name: "arrivals", page: "organize-arrivals", size: laptop },
];
/** What the README shows. */
const ofReadme: Picture[] = [
  { name: "public-page", page: "event", size: laptop },
  { name: "room-on-a-phone", page: "room", size: phone },
];

interface Picture {
  name: string;
  page: string;
  size: Size;
}

export const documentPictures = (): View[] => [
  ...langs.flatMap((lang) =>
    ofGuide.map((picture) =>
      viewOf(picture, lang, join("docs", "guide", "pictures", `${picture.name}-${lang}`)),
    ),
  ),
  ...ofReadme.map((picture) => viewOf(picture, "en", join("docs", picture.name))),
];

function viewOf({ page: name, size }: Picture, lang: Lang, path: string): View {
  const page = pages.find((each) => each.name === name);
  if (!page) throw new Error(`There is no page ${name}.`);
  return { page, lang, sizes: [size], look: (tab) => keep(tab, `${path}.webp`) };
}

const quality = 80;
/** What a room tells, and how many are in it, comes after its page. */
const restMillis = 1_500;

async function keep(tab: Page, path: string) {
  await tab.waitForTimeout(restMillis);
  await writeFile(
    path,
    await sharp(await tab.screenshot())
      .webp({ quality })
      .toBuffer(),
  );
}
