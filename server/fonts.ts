import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where `npm run build` unpacks the faces of all three languages. */
export const fontsFolder = fileURLToPath(new URL("../build/fonts", import.meta.url));

/**
 * What fontconfig reads (fonts-conf(5)): the faces of these folders, and which language each family is for, so
 * that a code point is drawn as its reader knows it. The packages hold a face in some hundred pieces, of which
 * none covers a whole language.
 */
export const fontConfiguration = (folders: readonly string[], cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `<dir>${folder}</dir>`).join("\n")}
<cachedir>${cache}</cachedir>
${Object.entries(families)
  .map(
    ([lang, family]) => `<match target="scan">
  <test name="family" compare="contains"><string>${family}</string></test>
  <edit name="family" mode="assign"><string>${family}</string></edit>
  <edit name="lang" mode="assign"><langset>${lang}</langset></edit>
</match>`,
  )
  .join("\n")}
</fontconfig>
`;
const families = { ja: "Noto Sans JP", "zh-cn": "Noto Sans SC" };

let isSet = false;

/** From the first letter on that this process draws; where nothing has been built, the machine's own faces. */
export function drawWithBuiltFonts(dataDir: string): void {
  if (isSet || !existsSync(fontsFolder)) return;
  isSet = true;
  const folder = join(dataDir, "fonts");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "fonts.conf");
  writeFileSync(file, fontConfiguration([fontsFolder], folder));
  process.env.FONTCONFIG_FILE ??= file;
}
