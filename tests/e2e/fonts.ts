import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { decompress } from "wawoff2";
import { cachedFolder } from "#tests/e2e/cache-folder.ts";

const require = createRequire(import.meta.url);
const packages = [
  {
    manifest: require.resolve("@fontsource-variable/noto-sans-jp/package.json"),
    family: "Noto Sans JP",
    lang: "ja",
  },
  {
    manifest: require.resolve("@fontsource-variable/noto-sans-sc/package.json"),
    family: "Noto Sans SC",
    lang: "zh-cn",
  },
];

/**
 * A fontconfig file with Chinese and Japanese faces from npm beside whatever the machine has, so that no text is
 * boxes. The packages hold each face in some hundred compressed pieces, of which none covers a whole language:
 * the file says which language each face is for, so that a code point is drawn as its reader knows it.
 */
export async function fontConfiguration(): Promise<string> {
  const versions = packages.map(({ manifest }) => (require(manifest) as { version: string }).version);
  const folder = await cachedFolder(`fonts-${versions.join("-")}`, unpack);
  const file = join(folder, "fonts.conf");
  writeFileSync(file, configuration(folder));
  return file;
}

async function unpack(aside: string) {
  mkdirSync(aside, { recursive: true });
  for (const { manifest } of packages) {
    const files = join(dirname(manifest), "files");
    for (const name of readdirSync(files).filter((each) => each.endsWith(".woff2"))) {
      const face = await decompress(readFileSync(join(files, name)));
      writeFileSync(join(aside, name.replace(/woff2$/, "ttf")), face);
    }
  }
}

const configuration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${[folder, "/usr/share/fonts", "/usr/local/share/fonts"].map((each) => `<dir>${each}</dir>`).join("\n")}
<cachedir>${folder}</cachedir>
${packages
  .map(
    ({ family, lang }) => `<match target="scan">
  <test name="family" compare="contains"><string>${family}</string></test>
  <edit name="family" mode="assign"><string>${family}</string></edit>
  <edit name="lang" mode="assign"><langset>${lang}</langset></edit>
</match>`,
  )
  .join("\n")}
</fontconfig>
`;
