import { spawn } from "node:child_process";

/**
 * `npm start`: the client is built first when its build is older than its source, and the engine
 * is the one that DATABASE_URL names. Docker and systemd start `node server/main.ts` themselves.
 */
const { buildIfOlder } = await import("../scripts/build.ts");
await buildIfOlder();
const condition = process.env.DATABASE_URL ? ["--conditions=postgres"] : [];
const server = spawn(process.execPath, [...condition, new URL("./main.ts", import.meta.url).pathname], {
  stdio: "inherit",
});
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 1));
