import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Rolldown } from "vite";

const entries = { public: "client/public/hydrate.tsx", app: "client/main.tsx" };
/** What the guide wears: its pages have no script. */
const guideStyle = "docs/guide/guide.css";

/** Two entries: the public pages, which the server draws first, and the app behind them. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  publicDir: "client/static",
  // The server hands the pages out; Vite only makes what they load.
  appType: "custom",
  build: {
    target: "es2022",
    outDir: isSsrBuild ? "build/ssr" : "build/client",
    emptyOutDir: true,
    copyPublicDir: !isSsrBuild,
    manifest: !isSsrBuild,
    // Fonts and pictures stay files: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    // The player of streams is large, and comes only to those who press play.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: isSsrBuild ? "client/public/render.tsx" : [...Object.values(entries), guideStyle],
      ...(isSsrBuild
        ? { checks: { ineffectiveDynamicImport: false } } // it is one file
        : {
            output: {
              codeSplitting: {
                groups: [
                  // It must be told not to compile its checks before the first schema is made.
                  { name: "zod", test: (id) => isOf(id, "zod") || here(id) === "client/without-eval.ts" },
                  // What the public pages share with others: alone, each part would be a request for two hundred bytes.
                  {
                    // So is what several languages of an area share, which would come with one of them.
                    name: commonChunk,
                    debugName: "common",
                    minShareCount: 2,
                  },
                  { name: wordsChunk, debugName: "words" },
                  sharedBy("app", [entries.app]),
                  sharedBy("room", roomFiles),
                ],
              },
            },
          }),
    },
  },
  // The renderer is one file that needs nothing installed beside it.
  ssr: { noExternal: true },
}));

type Modules = Pick<Rolldown.ChunkingContext, "getModuleInfo">;

const here = (id: string) => relative(import.meta.dirname, id);
const isInArea = (id: string) =>
  here(dirname(dirname(id))) === "client/words" || here(dirname(id)) === "shared/names";
const isOf = (id: string, packageName: string) => id.includes(`/node_modules/${packageName}/`);

/** All icons are imported from one file, which every page reaches: what a page draws stands in its source. */
const publicIcons = new Set(
  ["public", "ui", "forms", "registrant"]
    .flatMap((folder) => globSync(join(import.meta.dirname, `client/${folder}/**/*.tsx`)))
    .flatMap((file) => readFileSync(file, "utf8").match(/import \{([^}]*)\} from "lucide-react"/)?.[1] ?? [])
    .flatMap((names) => names.split(/[\s,]+/))
    .map((name) => name.replaceAll(/(?<=.)([A-Z]|\d+)/g, "-$1").toLowerCase()),
);
const isIconOfOthers = (id: string) =>
  isOf(id, "lucide-react") && id.includes("/icons/") && !publicIcons.has(basename(id, ".mjs"));

const readPages = ["event/events-page", "event/event-page", "me/me-page"].map(
  (page) => `client/public/${page}.tsx`,
);

/** What pages that are read share, and what those share that are filled in: who reads does not wait for that. */
function commonChunk(id: string, modules: Modules): string | null {
  if (isInArea(id)) return "common";
  if (isIconOfOthers(id) || !isReachedFrom(entries.public, id, modules)) return null;
  const isRead = [entries.public, ...readPages].some((page) => isImportedBy(page, id, modules));
  return isRead ? "common" : isPage(id, modules) ? null : "forms";
}

/**
 * One file a language for all that the public pages say, which they need at once; another for what
 * live rooms say beyond it; and one for each other area.
 */
function wordsChunk(id: string, modules: Modules): string | null {
  const [index] = modules.getModuleInfo(id)?.dynamicImporters ?? [];
  if (!index || !isInArea(id)) return null;
  const page = isReachedFrom(entries.public, index, modules)
    ? "public"
    : isReachedFrom("client/rooms/room-page.tsx", index, modules)
      ? "room"
      : basename(dirname(id));
  return `words-${page}-${basename(id, ".ts")}`;
}

/** Whether a file is loaded whenever that page is: importers of importers, but for those on demand. */
function isReachedFrom(page: string, id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (here(id) === page) return true;
  seen.add(id);
  const { importers = [], dynamicImporters = [] } = modules.getModuleInfo(id) ?? {};
  const atStart = dynamicImporters.filter((each) => here(each) === "client/public/pages.tsx");
  return [...importers, ...atStart].some(
    (each) => !seen.has(each) && isReachedFrom(page, each, modules, seen),
  );
}

/** The same for whoever comes into a room, and to the organizers' pages: what more than one of them needs. */
const sharedBy = (name: string, pages: readonly string[]) => ({
  name: (id: string, modules: Modules) =>
    pages.some((page) => isReachedFrom(page, id, modules)) ? name : null,
  debugName: name,
  minShareCount: 2,
});
const roomFiles = ["rooms/room-page", "questions/question-panel"].map((page) => `client/${page}.tsx`);

const isPage = (id: string, modules: Modules): boolean =>
  Boolean(
    modules.getModuleInfo(id)?.dynamicImporters.some((each) => here(each) === "client/public/pages.tsx"),
  );

/** The same for one page alone. */
function isImportedBy(page: string, id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (here(id) === page) return true;
  seen.add(id);
  const { importers = [] } = modules.getModuleInfo(id) ?? {};
  return importers.some((each) => !seen.has(each) && isImportedBy(page, each, modules, seen));
}
