import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Assets, assetsFrom, type Manifest } from "#client/public/assets.ts";
import { pageFiles } from "#client/public/pages.tsx";
import { commonWords } from "#client/words/common.ts";
import type { PageKind } from "#shared/pages.ts";
import { type Lang, langs } from "#shared/texts.ts";
import "#tests/words.ts";

const scriptBytesMax = 90 * 1024;

const folder = mkdtempSync(join(tmpdir(), "jubilee-weight-"));
let manifest: Manifest;
let all: Assets;
let assets: Assets["public"];
beforeAll(async () => {
  vi.stubEnv("NODE_ENV", "production"); // React for those who develop weighs half as much again
  await build({ logLevel: "error", build: { outDir: folder } });
  manifest = JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8"));
  all = assetsFrom(manifest);
  assets = all.public;
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** What a page of that kind has a browser load, and what that imports. */
function loadedBy(kind: PageKind, lang: Lang): string[] {
  const named = [...assets.scripts, ...assets.pages[kind].preloads, ...assets.words[lang]];
  const chunks = Object.values(manifest);
  const loaded = new Set<string>();
  const load = (path: string) => {
    if (loaded.has(path)) return;
    loaded.add(path);
    const imports = chunks.find(({ file }) => `/${file}` === path)?.imports ?? [];
    for (const each of imports) load(`/${manifest[each]?.file}`);
  };
  named.forEach(load);
  expect([...loaded].toSorted()).toEqual([...new Set(named)].toSorted()); // all of it is named in the head
  return [...loaded];
}
const read = (path: string) => readFileSync(join(folder, path));

const sizes = new Map<string, number>();
function sizeOf(path: string): number {
  const size = sizes.get(path) ?? brotliCompressSync(read(path)).byteLength;
  sizes.set(path, size);
  return size;
}

describe.each(pageFiles.map(({ kind }) => kind))("the page %s", (kind) => {
  test.each(langs)("in %s loads the words of its reader's language and of no other (U1)", (lang) => {
    const texts = loadedBy(kind, lang).map((path) => read(path).toString());
    const says = (sentence: string) => texts.some((text) => text.includes(sentence));
    expect(langs.filter((each) => says(commonWords[each].offlineKept))).toEqual([lang]);
  });

  test.each(langs)("in %s has at most 90 KB of script, words and all (U2)", (lang) => {
    const loaded = loadedBy(kind, lang);
    expect(loaded.length).toBeGreaterThan(3);
    expect(loaded.reduce((sum, path) => sum + sizeOf(path), 0)).toBeLessThanOrEqual(scriptBytesMax);
  });
});

describe("what whoever comes into a room will ask for, one after the other", () => {
  const chunks = [
    "client/rooms/room-page.tsx",
    "client/questions/question-panel.tsx",
    "node_modules/socket.io-client/build/esm/index.js",
  ];
  const asked = () => chunks.map((path) => `/${manifest[path]?.file}`);

  test("is named by the first answer, and its styles stand in it (V7)", () => {
    expect(all.room.preloads).toEqual(expect.arrayContaining([...all.app.preloads, ...asked()]));
    const { css = [] } = manifest["client/rooms/room-page.tsx"] ?? {};
    expect(css).not.toEqual([]);
    expect(all.room.styles).toEqual(expect.arrayContaining(css.map((sheet) => `/${sheet}`)));
    for (const lang of langs) expect(all.room.words[lang].length).toBeGreaterThan(1);
  });

  test("control: the frame of all other pages does not name it (V7)", () => {
    expect(asked().filter((path) => all.app.preloads.includes(path))).toEqual([]);
  });
});
