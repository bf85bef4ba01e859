import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import type { Meter, Told } from "./meter.ts";

const meter = fileURLToPath(new URL("./meter.ts", import.meta.url));
const readyMillisMax = 60_000;
const lookEveryMillis = 5;

export interface Server {
  url: string;
  /** From the start of the process to its first answer on `/readyz`. */
  readyMillis: number;
  /** What it has written to its standard output so far. */
  said(): string;
  meter(): Promise<Meter>;
  /** As above, after a garbage collection. */
  meterCollected(): Promise<Meter>;
  ask<What extends keyof Told>(what: What): Promise<Told[What]>;
  stop(): Promise<void>;
}

interface ServerOptions {
  environment?: Record<string, string>;
  /** Where to leave a CPU profile when it stops. */
  profileTo?: string | undefined;
}

/** A server in a process of its own, on a free port, metered from outside. */
export async function startServer(
  script: URL,
  { environment = {}, profileTo }: ServerOptions = {},
): Promise<Server> {
  const port = await freePort();
  if (profileTo) mkdirSync(profileTo, { recursive: true });
  const started = performance.now();
  const child = fork(script, {
    execArgv: [
      "--expose-gc",
      `--import=${meter}`,
      ...(profileTo ? ["--cpu-prof", `--cpu-prof-dir=${profileTo}`] : []),
    ],
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), ...environment },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  let said = "";
  child.stdout?.on("data", (words) => {
    said += words;
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child);
  const readyMillis = performance.now() - started;

  const ask = async <What extends keyof Told>(what: What): Promise<Told[What]> => {
    const answered = once(child, "message");
    child.send(what);
    const [{ told }] = (await answered) as [{ told: Told[What] }];
    return told;
  };
  return {
    url,
    readyMillis,
    said: () => said,
    meter: () => ask("read"),
    meterCollected: () => ask("collect"),
    ask,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
    },
  };
}

async function untilReady(url: string, child: ChildProcess) {
  const until = performance.now() + readyMillisMax;
  while (performance.now() < until && child.exitCode === null) {
    const response = await fetch(`${url}/readyz`).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return;
    await new Promise((next) => setTimeout(next, lookEveryMillis));
  }
  child.kill();
  throw new Error("A server that was to be measured did not start.");
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, "127.0.0.1", listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((closed) => probe.close(() => closed()));
  return port;
}
