import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const cacheFolder = fileURLToPath(new URL("../../.cache", import.meta.url));

/**
 * A folder that is made once and kept between runs. It is made aside and put in place whole, so that nobody meets
 * a half of it; of two runs that make it at once the first wins, and both have made the same.
 */
export async function cachedFolder(name: string, make: (aside: string) => Promise<void>): Promise<string> {
  const whole = join(cacheFolder, name);
  if (existsSync(whole)) return whole;
  const aside = `${whole}-${process.pid}`;
  await make(aside);
  try {
    renameSync(aside, whole);
  } catch (problem) {
    if (!existsSync(whole)) throw problem;
    rmSync(aside, { recursive: true, force: true });
  }
  return whole;
}
