import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Assets, assetsFrom } from "#client/public/assets.ts";
import { commonWords } from "#client/words/common.ts";
import { langs } from "#shared/texts.ts";
import "#tests/words.ts";

const folder = mkdtempSync(join(tmpdir(), "jubilee-weight-"));
let assets: Assets;
beforeAll(async () => {
  vi.stubEnv("NODE_ENV", "production"); // React for those who develop weighs half as much again
  await build({ logLevel: "error", build: { outDir: folder } });
  assets = assetsFrom(JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8")));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test.each(langs)(
  "%s: a public page loads the words of its reader's language and of no other (C1)",
  (lang) => {
    const { scripts, preloads, words } = assets.public;
    const texts = [...scripts, ...preloads, ...words[lang]].map((path) =>
      readFileSync(join(folder, path), "utf8"),
    );
    const says = (sentence: string) => texts.some((text) => text.includes(sentence));
    expect(langs.filter((each) => says(commonWords[each].offlineKept))).toEqual([lang]);
  },
);
