import { mkdir, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { engineName } from "#db/dialect.ts";
import { changedAt, newestIn } from "../../scripts/build.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "build", "faults");
const sources = ["server", "shared", "db", "scripts", "tests/faults", "package-lock.json"];
/** Packages of hundreds of small files; the others are read from where they are. */
const inOneFile = ["drizzle-orm", "zod"];

/**
 * The server's process as one file: the same code, which a process has read in a quarter of the
 * time. A server that is killed two hundred times has to be started two hundred times.
 */
export const bundledServer = (): Promise<string> => bundled("tests/faults/server-process.ts");

/** Any file of the product that is a process of its own, likewise. */
export async function bundled(entry: string): Promise<string> {
  const name = basename(entry, ".ts");
  const file = join(folder, `${name}-${engineName}.js`);
  const newest = Math.max(...(await Promise.all(sources.map((source) => newestIn(join(root, source))))));
  if ((await changedAt(file)) >= newest) return file;
  const next = join(folder, `next-${name}-${process.pid}`);
  await mkdir(folder, { recursive: true });
  const { build } = await import("vite");
  await build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [ownAddress],
    ssr: {
      noExternal: inOneFile,
      resolve: { conditions: [...(engineName === "postgres" ? ["postgres"] : []), "node", "import"] },
    },
    build: { ssr: entry, outDir: next, minify: false, target: "esnext" },
  });
  await rename(join(next, `${name}.js`), file);
  await rm(next, { recursive: true, force: true });
  return file;
}

/** A file that looks for others beside it, as the migrations' does, still finds them. */
const ownAddress = {
  name: "own-address",
  transform: (code: string, id: string) =>
    id.startsWith(root) && !id.includes("node_modules")
      ? code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href))
      : null,
};
