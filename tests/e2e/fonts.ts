import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fontConfiguration, fontsFolder } from "#server/fonts.ts";
import { cacheFolder } from "#tests/e2e/cache-folder.ts";
import { unpackFonts } from "../../scripts/fonts.ts";

/** A fontconfig file with Chinese and Japanese faces beside whatever the machine has, so that no text is boxes. */
export async function fontsFile(): Promise<string> {
  await unpackFonts();
  const folder = join(cacheFolder, "fonts");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "fonts.conf");
  writeFileSync(file, fontConfiguration([fontsFolder, "/usr/share/fonts", "/usr/local/share/fonts"], folder));
  return file;
}
