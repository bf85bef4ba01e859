import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, vi } from "vitest";
import type { GuardName } from "#tests/faults/source-guards.ts";

export const project = fileURLToPath(new URL("..", import.meta.url));
/** What one process has compiled, the next one reads: tests start hundreds of the same. */
export const compiled = join(project, "build", "compiled-for-tests");
const without = fileURLToPath(new URL("./faults/without.ts", import.meta.url));

interface StartedOptions {
  environment?: Record<string, string | undefined>;
  /** A guard that a control takes out of what is started. */
  guardOut?: GuardName | undefined;
  /** What node itself is told. */
  node?: string[];
  /** The program before node, with its arguments. */
  under?: string[];
}

/** A file of the product in a process of its own, as an operator starts it: with its words and its exit code. */
export class Started {
  words = "";
  code: number | null | undefined;
  readonly process: ChildProcess;

  constructor(
    [file, ...given]: [string, ...string[]],
    { environment = {}, guardOut, node = [], under = [] }: StartedOptions = {},
  ) {
    const target = guardOut ? [without, guardOut, file] : [file];
    const [program, ...before] = [...under, process.execPath];
    this.process = spawn(program as string, [...before, ...node, ...target, ...given], {
      env: { PATH: process.env.PATH, LOG_LEVEL: "error", NODE_COMPILE_CACHE: compiled, ...environment },
    });
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.on("data", (chunk) => {
        this.words += String(chunk);
      });
    this.process.on("close", (code) => {
      this.code = code;
    });
  }

  said = (words: string | RegExp) => vi.waitFor(() => expect(this.words).toMatch(words));
  ended = () => vi.waitFor(() => expect(this.code).not.toBe(undefined));
  kill = () => this.process.kill("SIGKILL");
}

/** Runs it to its end. */
export async function endOf(file: [string, ...string[]], options: StartedOptions = {}) {
  const started = new Started(file, options);
  try {
    await started.ended();
    return { code: started.code, words: started.words };
  } finally {
    started.kill();
  }
}
