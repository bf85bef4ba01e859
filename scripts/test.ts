import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildIfOlder } from "./build.ts";

/**
 * `npm test`: everything that needs nothing but npm. One kind of test after the other: a browser
 * beside two databases would only wait for them. Arguments go to vitest, and make it one run.
 */
const rounds = [["architecture", "rules"], ["sqlite"], ["postgres"], ["e2e"]];
const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
const asked = process.argv.slice(2);

await buildIfOlder();
const runs = asked.length > 0 ? [asked] : rounds.map((names) => names.flatMap((name) => ["--project", name]));
for (const run of runs) {
  const { status } = spawnSync(process.execPath, [vitest, "run", ...run], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
