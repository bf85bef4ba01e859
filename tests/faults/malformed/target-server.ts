import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { engineName } from "#db/dialect.ts";
import type { GuardName } from "#tests/faults/source-guards.ts";
import { freshDatabase, giveBack } from "#tests/postgres.ts";
import { compiled } from "#tests/started.ts";
import type { Target } from "./target.ts";

const metricsToken = "a-token-of-the-operator";

type Message = { url: string } | { at: number; answer: unknown };

/** A server in a process of its own: what it says, how it ends, and what it weighs. */
export async function startTargetServer(without?: GuardName, environment: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "jubilee-target-"));
  const databaseUrl = engineName === "postgres" ? await freshDatabase() : "";
  const child = spawn(
    process.execPath,
    [
      "--expose-gc",
      ...(engineName === "postgres" ? ["--conditions=postgres"] : []),
      fileURLToPath(new URL("./target-process.ts", import.meta.url)),
      ...(without ? [without] : []),
    ],
    {
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      env: {
        PATH: process.env.PATH ?? "",
        NODE_COMPILE_CACHE: compiled,
        DATA_DIR: folder,
        DATABASE_URL: databaseUrl,
        PUBLIC_URL: "http://jubilee.example",
        METRICS_TOKEN: metricsToken,
        TRUSTED_NETWORKS: "127.0.0.0/8", // what is asked here is what malformed input does, not how much of it
        ...environment,
      },
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (bytes) => (said += String(bytes)));
  let exit: string | null = null;
  const exited = new Promise<void>((resolve) =>
    child.once("exit", (code, signal) => {
      exit = `code ${code}, signal ${signal}`;
      resolve();
    }),
  );

  const waiting = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  const url = await new Promise<string>((resolve, reject) => {
    child.on("message", (message: Message) => {
      if ("url" in message) resolve(message.url);
      else waiting.get(message.at)?.(message.answer);
    });
    void exited.then(() => reject(new Error(`The server ended before it served: ${said}`)));
  });

  async function ask<T>(question: "target" | "heap" | "waiting" | "behind"): Promise<T> {
    const at = asked++;
    const answer = new Promise<unknown>((resolve) => waiting.set(at, resolve));
    child.send({ at, question });
    return (await Promise.race([
      answer,
      exited.then(() => Promise.reject(new Error(`It ended: ${exit}; it said: ${said}`))),
    ])) as T;
  }

  return {
    url,
    port: Number(new URL(url).port),
    freshTarget: () => ask<Target>("target"),
    heapBytes: () => ask<number>("heap"),
    /** The heap, and the bytes outside of it that wait to be sent. */
    heapAndBufferBytes: () => ask<number>("waiting"),
    /** How long a line has stood that took nothing of what waited for it: the longest so far. */
    behindMillisMost: () => ask<number>("behind"),
    async openSockets(): Promise<number> {
      const response = await fetch(`${url}/metrics`, {
        headers: { authorization: `Bearer ${metricsToken}` },
      });
      return Number(/^jubilee_sockets (\d+)$/m.exec(await response.text())?.[1]);
    },
    /** How the process ended; null while it runs. */
    exit: () => exit,
    /** Every line that it has written: bugs, and nothing else at this level. */
    said: () => said,
    async close() {
      child.kill("SIGKILL");
      await exited;
      giveBack(databaseUrl);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type TargetServer = Awaited<ReturnType<typeof startTargetServer>>;
