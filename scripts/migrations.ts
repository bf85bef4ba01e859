import { execFileSync } from "node:child_process";

/** Makes the next migration from `db/schema.ts`, for both engines. The argument names it. */
const name = process.argv[2] ?? "change";
for (const condition of ["", "--conditions=postgres"])
  execFileSync("drizzle-kit", ["generate", "--config", "db/drizzle.config.ts", "--name", name], {
    stdio: "inherit",
    env: { ...process.env, NODE_OPTIONS: condition },
  });
