import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { serverKey, type TestApp } from "#tests/app.ts";
import type { GuardName } from "#tests/faults/guards.ts";
import { bundledServer } from "#tests/faults/server-bundle.ts";

interface ServerOptions {
  /** A server that was stopped: its data and its address are taken over. */
  after: Pick<TestApp, "dataDir" | "databaseUrl" | "config" | "port">;
  /** Where it listens; The port of `after` without it. */
  port?: string;
  guardsOut?: GuardName[];
  environment?: Record<string, string>;
  /** The program that starts it and looks on, with its arguments. */
  under?: string[];
}

/** The server in a process of its own, on one address and one set of data, however often it is killed. */
export class ServerUnderTest {
  readonly url: string;
  /** All that it wrote to its log and to stderr, over all its lives: bugs stand here. */
  said = "";
  readonly #environment: NodeJS.ProcessEnv;
  readonly #under: string[];
  #process: ChildProcess | null = null;
  #next: Promise<ChildProcess> | null = null;

  constructor({
    after,
    port = String(after.port),
    guardsOut = [],
    environment = {},
    under = [],
  }: ServerOptions) {
    this.url = `http://127.0.0.1:${port}`;
    this.#under = under;
    this.#environment = {
      ...process.env,
      NODE_OPTIONS: "",
      PORT: port,
      DATA_DIR: after.dataDir,
      DATABASE_URL: after.databaseUrl ?? "",
      PUBLIC_URL: after.config.publicUrl,
      SERVER_KEY: serverKey,
      LOG_LEVEL: "error",
      TRUSTED_NETWORKS: "127.0.0.0/8", // whole crowds stand behind this machine
      GUARDS_OUT: guardsOut.join(","),
      ...environment,
    };
  }

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  /** The next process loads its code while this one still serves: a start then takes no time. */
  standBy(): void {
    this.#next ??= this.#load();
    this.#next.catch(() => {}); // told by `start`
  }

  /** Resolves once it listens. */
  async start(): Promise<void> {
    this.standBy();
    const next = this.#next as Promise<ChildProcess>;
    this.#next = null;
    this.#process = await next;
    this.#process.send("start");
    await this.#saying("started", this.#process);
  }

  async #load(): Promise<ChildProcess> {
    const [program, ...given] = [...this.#under, process.execPath, await bundledServer()];
    const child = spawn(program as string, given, {
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      env: this.#environment,
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk) => {
        this.said += chunk;
      });
    await this.#saying("loaded", child);
    return child;
  }

  /** As when the power goes: nothing of it runs any more. */
  kill(): Promise<number | null> {
    return this.#end("SIGKILL");
  }

  /** As an operator does: it finishes what it began, and ends with this code; null is an end by the signal itself. */
  terminate(): Promise<number | null> {
    return this.#end("SIGTERM");
  }

  /** One statement on its own connection for writing, such as a PRAGMA that holds for nobody else. */
  async run(statement: string): Promise<void> {
    const child = this.#process as ChildProcess;
    const done = this.#saying("run", child);
    child.send({ run: statement });
    await done;
  }

  /** Nothing of it is left, on duty or standing by. */
  async close(): Promise<void> {
    await this.kill();
    (await this.#next?.catch(() => null))?.kill("SIGKILL");
  }

  #saying(what: string, child: ChildProcess): Promise<void> {
    return new Promise((resolve, reject) => {
      const hear = (said: unknown) => {
        if (said !== what) return;
        child.off("message", hear).off("exit", mourn);
        resolve();
      };
      const mourn = (code: number | null, signal: NodeJS.Signals | null) =>
        reject(new Error(`The server ended (${code ?? signal}) before it had ${what}:\n${this.said}`));
      child.on("message", hear).once("exit", mourn);
    });
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
    child.kill(signal);
    return gone;
  }
}

/**
 * Below those that the system gives to outgoing lines: a client that tries to reach a server that is
 * down must neither take its port nor, by chance, meet itself on it.
 */
export async function portOfOurOwn(): Promise<string> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const probe = createServer();
    const free = await new Promise<boolean>((resolve) => {
      probe.once("error", () => resolve(false));
      probe.listen(port, "127.0.0.1", () => resolve(true));
    });
    if (!free) continue;
    await new Promise<void>((resolve) => probe.close(() => resolve()));
    return String(port);
  }
}
