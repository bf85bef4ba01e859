import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort, startPostgres } from "#tests/infrastructure/postgres-server.ts";
import { demoKey } from "./demo-key.ts";

interface Asked {
  json?: boolean | undefined;
  servers: string;
}
type Links = Record<string, string>;

const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const readyMillisMax = 30_000;

/**
 * `npm run demo -- --servers 2`: the same event on two servers of one Postgres, to see by hand that
 * what is said over one is heard over the other, also when one is ended. Answers the exit code.
 */
export async function demoOnTwoServers({ json, servers }: Asked): Promise<number> {
  if (servers !== "2") {
    console.error(`--servers can be 1 or 2, not ${servers}.`);
    return 1;
  }
  const postgres = await startPostgres().catch((problem: Error) => console.error(problem.message));
  if (!postgres) return 1;
  const dataDir = mkdtempSync(join(tmpdir(), "jubilee-demo-second-"));
  const running: ChildProcess[] = [];
  const begin = (file: string, environment: Record<string, string>, args: string[] = []) => {
    const child = spawn(process.execPath, ["--conditions=postgres", inProject(file), ...args], {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "inherit"],
    });
    running.push(child);
    return child;
  };
  const stop = new Promise<void>((asked) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => asked());
  });

  try {
    const database = `${postgres.url}/postgres`;
    const port = Number(process.env.PORT ?? "3000") || (await freePort());
    const DEMO_BEGUN_AT = Temporal.Now.instant().toString();
    const demo = { PORT: String(port), DEMO_DATABASE_URL: database, DEMO_BEGUN_AT };
    const first = begin("scripts/demo.ts", demo, ["--json"]);
    const links = await linksOf(first);
    const secondPort = process.env.PORT === "0" ? await freePort() : port + 1;
    const second = begin("scripts/demo-second.ts", {
      DEMO_BEGUN_AT,
      PORT: String(secondPort),
      PUBLIC_URL: `http://public.localhost:${secondPort}`,
      DATABASE_URL: database,
      DATA_DIR: dataDir,
      SERVER_KEY: demoKey,
      LOG_LEVEL: "warn",
    });
    await untilReady(secondPort, second);
    if (json) console.log(JSON.stringify(links));
    else printLinks(links, (link) => link.replace(`:${port}/`, `:${secondPort}/`), second);
    await stop;
    return 0;
  } catch (problem) {
    console.error((problem as Error).message);
    return 1;
  } finally {
    await Promise.all(running.map(end));
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function linksOf(demo: ChildProcess): Promise<Links> {
  const gone = once(demo, "exit").then(() => {
    throw new Error("The first server did not start.");
  });
  const [line] = await Promise.race([once(demo.stdout as NodeJS.EventEmitter, "data"), gone]);
  return JSON.parse(String(line));
}

async function untilReady(port: number, server: ChildProcess) {
  const until = Date.now() + readyMillisMax;
  while (Date.now() < until && server.exitCode === null) {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (response?.ok) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`The second server did not start on port ${port}.`);
}

function printLinks(links: Links, onSecond: (link: string) => string, second: ChildProcess) {
  console.log(
    "\nTwenty years of friendly exchange, on two servers: what is said over one is heard over both.\n",
  );
  for (const [role, link] of Object.entries(links))
    console.log(`  ${role.padEnd(10)} ${link}\n  ${"".padEnd(10)} ${onSecond(link)}`);
  console.log(
    `\nEnd the second with  kill ${second.pid}  and see the first go on. Ctrl+C ends the demo and throws its data away.`,
  );
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}
