import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/* What is pressed, unfolded, compared and told is drawn once: whoever mends it there mends every page. */

interface Source {
  path: string;
  text: string;
}

const words: Record<string, RegExp> = {
  "a button is Button, IconButton, Pill, BareButton or TextButton": /<button\b/,
  "what unfolds is Disclosure, or a Menu": /<(details|summary)\b/,
  "rows that are compared are Table": /<(table|thead|tbody)\b/,
  "what stands over the page is Dialog": /<dialog\b/,
  "a box that tells, warns or refuses is Note": /background(-color)?: var\(--warn-soft\)/,
  "a way past what stands on every page is SkipLink": /href="#(content|talk)" className/,
};

const drawnElsewhere = (sources: readonly Source[]) =>
  sources
    .filter(({ path }) => !path.startsWith("client/ui/"))
    .flatMap(({ path, text }) =>
      Object.entries(words)
        .filter(([, raw]) => raw.test(text))
        .map(([word]) => `${path}: ${word}`),
    );

const sources: Source[] = globSync("client/**/*.{tsx,css}").map((path) => ({
  path,
  text: readFileSync(path, "utf8"),
}));

test("a page is put together from the words of client/ui (U7)", () => {
  expect(sources.length).toBeGreaterThan(300);
  expect(drawnElsewhere(sources)).toEqual([]);
});

test("each word is spoken by some page", () => {
  const named = [
    ...Object.keys(words)
      .join(" ")
      .matchAll(/\b[A-Z]\w+/g),
  ].map(([name]) => name);
  const unused = named.filter((name) => !sources.some(({ text }) => text.includes(`<${name}`)));
  expect(unused).toEqual([]);
});

test("control: a page that draws its own is named, with the word for it", () => {
  const page = sources.find(({ path }) => path === "client/events/registered-by-host.tsx") as Source;
  const own = { ...page, text: page.text.replace("<Table", "<table") };
  expect(drawnElsewhere([own])).toEqual([
    "client/events/registered-by-host.tsx: rows that are compared are Table",
  ]);
});
