import { spawnSync } from "node:child_process";
import { build } from "./build.ts";

/** `npm test`: everything that needs nothing but npm. Arguments go to vitest. */
await build();
const run = spawnSync(
  process.execPath,
  [new URL("../node_modules/vitest/vitest.mjs", import.meta.url).pathname, "run", ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
process.exit(run.status ?? 1);
