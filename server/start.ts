import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildIfOlder } from "../scripts/build.ts";
import { orSayWhy } from "./in-words.ts";

/**
 * `npm start`: the client is built first when its build is older than its source, and the engine
 * is the one that DATABASE_URL names. Docker and systemd start `node server/main.ts` themselves.
 */
await orSayWhy(async () => {
  await buildIfOlder();
  const condition = process.env.DATABASE_URL ? ["--conditions=postgres"] : [];
  const main = fileURLToPath(new URL("./main.ts", import.meta.url));
  // By the line between the two, the server ends when this process is gone, whatever became of it.
  const server = spawn(process.execPath, [...condition, main], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => server.kill(signal));
  server.on("exit", (code) => process.exit(code ?? 1));
});
