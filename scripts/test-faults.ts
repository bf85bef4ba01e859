import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildIfOlder } from "./build.ts";

/**
 * `npm run test:faults`: the long form of tests/faults, on one database after the other. Arguments
 * name the files, `kill mail` for example; FAULTS_SEED plays what a failed run printed.
 */
const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
const files = process.argv.slice(2).map((name) => `tests/faults/${name}`);

await buildIfOlder();
const ends = ["sqlite", "postgres"].map((database) => {
  const chosen = files.length > 0 ? files : ["tests/faults/"];
  return spawnSync(process.execPath, [vitest, "run", "--project", database, ...chosen], {
    stdio: "inherit",
    env: { ...process.env, FAULTS: "long" },
  }).status;
});
process.exit(ends.every((status) => status === 0) ? 0 : 1);
