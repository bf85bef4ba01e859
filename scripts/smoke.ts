import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startPostgres } from "#tests/infrastructure/postgres-server.ts";

/** Starts the server as production does, once on each database, and asks whether it is ready. */
const readyMillisMax = 30_000;
const main = fileURLToPath(new URL("../server/main.ts", import.meta.url));

const postgres = await startPostgres();
try {
  await answers("SQLite", [], {});
  await answers("Postgres", ["--conditions=postgres"], { DATABASE_URL: `${postgres.url}/postgres` });
} finally {
  await postgres.stop();
}

async function answers(name: string, conditions: string[], environment: Record<string, string>) {
  const dataDir = mkdtempSync(join(tmpdir(), "jubilee-smoke-"));
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const server = spawn(process.execPath, [...conditions, main], {
    stdio: "inherit",
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: "warn", ...environment },
  });
  try {
    await untilReady(`http://127.0.0.1:${port}/readyz`, server);
    console.log(`The server started on ${name} and is ready.`);
  } finally {
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await gone;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function untilReady(url: string, server: ChildProcess) {
  const until = Date.now() + readyMillisMax;
  while (Date.now() < until && server.exitCode === null) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`The server was not ready at ${url}.`);
}
