import type { PageKind } from "#shared/pages.ts";
import type { Lang } from "#shared/texts.ts";
import { pageFiles } from "./pages.tsx";

/** The scripts and style sheets of one entry, by their addresses. */
export interface EntryAssets {
  scripts: readonly string[];
  styles: readonly string[];
  preloads: readonly string[];
  /** What it says, which it asks for as it starts: named in the head, it comes with the rest. */
  words: Record<Lang, readonly string[]>;
}
export interface Assets {
  /** The letters in which every page is set, whatever else it says. */
  face: string;
  app: EntryAssets;
  /** The same, with all that somebody waits for who comes into a room. */
  room: EntryAssets;
  public: EntryAssets & {
    /** All that one page loads beside the entry itself. */
    pages: Record<PageKind, Pick<EntryAssets, "preloads" | "styles">>;
  };
}

/** What Vite writes beside a build: https://vite.dev/guide/backend-integration */
export type Manifest = Record<
  string,
  { file: string; name?: string; css?: string[]; imports?: string[]; dynamicImports?: string[] }
>;

const entries = { public: "client/public/hydrate.tsx", app: "client/main.tsx" };
const face = "node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";
/** What a room asks for one after the other: its page, its first tab, and its line. */
const roomFiles = [
  "client/rooms/room-page.tsx",
  "client/questions/question-panel.tsx",
  "node_modules/socket.io-client/build/esm/index.js",
];

export function assetsFrom(manifest: Manifest): Assets {
  const shared = entryAssets(manifest, entries.public);
  const pages = pageFiles.map(({ kind, path }) => {
    const own = entryAssets(manifest, path);
    const preloads = new Set([...shared.preloads, ...own.preloads, ...own.scripts]);
    return [kind, { preloads: [...preloads], styles: [...new Set([...shared.styles, ...own.styles])] }];
  });
  const app = entryAssets(manifest, entries.app);
  const room = roomFiles.map((path) => entryAssets(manifest, path));
  return {
    face: `/${manifest[face]?.file}`,
    public: { ...shared, pages: Object.fromEntries(pages) },
    app,
    room: {
      ...app,
      preloads: [
        ...new Set([...app.preloads, ...room.flatMap(({ preloads, scripts }) => [...preloads, ...scripts])]),
      ],
      styles: [...new Set([...app.styles, ...room.flatMap(({ styles }) => styles)])],
    },
  };
}

function entryAssets(manifest: Manifest, entry: string): EntryAssets {
  const seen = new Set<string>();
  const styles = new Set<string>();
  const preloads: string[] = [];
  const later = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const imported of chunk.imports ?? []) visit(imported);
    for (const sheet of chunk.css ?? []) styles.add(`/${sheet}`);
    for (const each of chunk.dynamicImports ?? []) later.add(each);
    if (key !== entry) preloads.push(`/${chunk.file}`);
  };
  visit(entry);
  const chunk = manifest[entry];
  const wordsIn = (lang: Lang) =>
    [...later].flatMap((key) => {
      const { file, name = "" } = manifest[key] ?? {};
      return file && name.startsWith("words-") && name.endsWith(`-${lang}`) ? [`/${file}`] : [];
    });
  return {
    scripts: chunk ? [`/${chunk.file}`] : [],
    styles: [...styles],
    preloads,
    words: { en: wordsIn("en"), ja: wordsIn("ja"), "zh-Hans": wordsIn("zh-Hans") },
  };
}
