import { cp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { NotBuilt } from "../server/client-build.ts";
import { orSayWhy } from "../server/in-words.ts";
import { unpackFonts } from "./fonts.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Written last: its age is the age of a build that is whole. */
const stamp = join(root, "build", "built");
const sources = ["client", "shared", "docs/guide", "vite.config.ts", "package-lock.json"];

/** Builds the client, and the renderer of the public pages, and puts both in place once they are whole. */
export async function build(): Promise<void> {
  const { build: viteBuild } = await import("vite");
  const next = join(root, `build/next-${process.pid}`);
  const common = { root, logLevel: "warn" as const };
  const { NODE_ENV } = process.env;
  // Whoever builds, and be it a test: React for those who develop weighs half as much again, and does not start as production.
  process.env.NODE_ENV = "production";
  try {
    await viteBuild({ ...common, build: { outDir: join(next, "client") } });
    await viteBuild({ ...common, build: { outDir: join(next, "ssr"), ssr: "client/public/render.tsx" } });
    await compress(join(next, "client", "assets"));
    await layGuide(join(next, "client"));
    await keepEarlier(join(root, "build", "client", "assets"), join(next, "client", "assets"));
    for (const part of ["client", "ssr"]) {
      await rm(join(root, "build", part), { recursive: true, force: true });
      await rename(join(next, part), join(root, "build", part));
    }
    await unpackFonts();
    await writeFile(stamp, "");
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
    await rm(next, { recursive: true, force: true });
  }
}

/** What organizers read beside their pages, in the look of those. */
async function layGuide(client: string) {
  const { layGuideOut } = await import("./guide.ts");
  const manifest = JSON.parse(await readFile(join(client, ".vite", "manifest.json"), "utf8"));
  const style = `/${manifest["docs/guide/guide.css"].file}`;
  await layGuideOut(join(root, "docs", "guide"), join(client, "guide"), style);
}

/** An open page, or a server that still runs, asks for what an earlier build has named. */
const earlierDaysMax = 30;

/** Copies what was built in the last 30 days, and is not built any more, beside what is. */
export async function keepEarlier(from: string, to: string): Promise<void> {
  const since = Date.now() - earlierDaysMax * 24 * 60 * 60_000;
  const there = new Set(await readdir(to));
  for (const name of await readdir(from).catch(() => []))
    if (!there.has(name) && (await changedAt(join(from, name))) > since)
      await cp(join(from, name), join(to, name), { preserveTimestamps: true });
}

/** After this, the next start builds anew, whatever is there. */
export const forgetBuild = () => rm(stamp, { force: true });

/** Once and as well as can be, so that a phone on a bad line waits for less. */
async function compress(folder: string) {
  for (const name of await readdir(folder))
    if (/\.(js|css|svg)$/.test(name))
      await writeFile(join(folder, `${name}.br`), brotliCompressSync(await readFile(join(folder, name))));
}

/** Builds only when the build is older than its source, and says so. */
export async function buildIfOlder(): Promise<void> {
  const builtAt = await changedAt(stamp);
  const newest = Math.max(...(await Promise.all(sources.map((source) => newestIn(join(root, source))))));
  if (builtAt >= newest) return;
  // Sources that cannot be built, as in an image that carries the build alone, are served as built.
  if (builtAt > 0 && !(await hasVite())) return;
  await requireBuilder();
  console.error("Building the client …"); // what is printed as data has to stay whole
  await build();
}

export const changedAt = (path: string) =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

export async function newestIn(path: string): Promise<number> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null);
  if (!entries) return changedAt(path);
  const files = entries.filter((entry) => entry.isFile());
  const ages = await Promise.all(files.map((file) => changedAt(join(file.parentPath, file.name))));
  return Math.max(0, ...ages);
}

/** Refuses (NotBuilt) where only what serves is installed. */
async function requireBuilder() {
  if (!(await hasVite()))
    throw new NotBuilt(
      "The client is not built, and what builds it is not installed. Run:  npm ci --include=dev  (or bring build/ along from a machine where `npm run build` has run).",
    );
}

const hasVite = () =>
  readFile(join(root, "node_modules", "vite", "package.json")).then(
    () => true,
    () => false,
  );

if (process.argv[1] === fileURLToPath(import.meta.url))
  await orSayWhy(async () => {
    await requireBuilder();
    await build();
  });
