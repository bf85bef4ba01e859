import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fontsFolder } from "../server/fonts.ts";

const require = createRequire(import.meta.url);
const manifests = [
  require.resolve("@fontsource-variable/noto-sans-jp/package.json"),
  require.resolve("@fontsource-variable/noto-sans-sc/package.json"),
];

/**
 * Faces for Chinese and Japanese, from npm, as what draws pictures can read them. It takes seconds, so it is done
 * once for each version; it is done aside and put in place whole, so that nobody meets a half of it.
 */
export async function unpackFonts(): Promise<void> {
  const versions = manifests.map((path) => (require(path) as { version: string }).version).join();
  const unpacked = () => readFile(join(fontsFolder, "versions"), "utf8").catch(() => "");
  if ((await unpacked()) === versions) return;
  const { decompress } = await import("wawoff2");
  const aside = `${fontsFolder}-${process.pid}`;
  await mkdir(aside, { recursive: true });
  for (const manifest of manifests) {
    const files = join(dirname(manifest), "files");
    for (const name of (await readdir(files)).filter((each) => each.endsWith(".woff2"))) {
      const face = await decompress(await readFile(join(files, name)));
      await writeFile(join(aside, name.replace(/woff2$/, "ttf")), face);
    }
  }
  await writeFile(join(aside, "versions"), versions);
  try {
    await rm(fontsFolder, { recursive: true, force: true });
    await rename(aside, fontsFolder);
  } catch (problem) {
    if ((await unpacked()) !== versions) throw problem; // another has made the same meanwhile
    await rm(aside, { recursive: true, force: true });
  }
}
