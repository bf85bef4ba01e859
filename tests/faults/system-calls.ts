import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { vi } from "vitest";

/** What a process asked of the kernel, as strace saw it. */
export interface SystemCall {
  name: string;
  /** The file, or both ends of the line, that the first argument stands for. */
  on: string;
  /** All that stands between the brackets: bytes, as far as they are text, among it. */
  said: string;
  result: number;
  /** Places in the one order of all beginnings and ends: strace stops the process at each. */
  began: number;
  ended: number;
}

const traced = "read,readv,recvfrom,write,writev,sendto,sendmsg,pwrite64,pwritev,pwritev2,fsync,fdatasync";
/** A whole page of the database, and its head. */
const bytesShown = 5000;

/** The program that a process is started by, so that all it asks of the kernel is written to `file`. */
export function tracedTo(file: string): string[] {
  const { status, error } = spawnSync("strace", ["--version"], { stdio: "ignore" });
  if (status !== 0)
    throw new Error(
      `This looks at the kernel's own account of syncs and answers, which strace gives (Linux: apt-get install strace): ${error?.message ?? `it ended with ${status}`}.`,
    );
  // -D: what is started is the process itself, to be spoken to and killed as ever.
  return [
    "strace",
    "-D",
    "-f",
    "-q",
    "-yy",
    "--seccomp-bpf",
    "-s",
    String(bytesShown),
    "-e",
    `trace=${traced}`,
    "-o",
    file,
  ];
}

/** All system calls of a process that has ended. */
export async function systemCalls(file: string, pid: number): Promise<SystemCall[]> {
  const end = new RegExp(`^${pid} +\\+\\+\\+`); // a short number is filled up with blanks
  const lines = await vi.waitFor(
    async () => {
      const all = (await readFile(file, "latin1")).split("\n");
      if (!all.some((line) => end.test(line))) throw new Error("strace still writes.");
      return all;
    },
    { timeout: 60_000, interval: 100 },
  );
  const calls: SystemCall[] = [];
  const unfinished = new Map<string, { start: string; began: number }>();
  for (const [at, line] of lines.entries()) {
    const [, thread = "", text = ""] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (text.endsWith(" <unfinished ...>")) {
      unfinished.set(thread, { start: text.slice(0, -" <unfinished ...>".length), began: at });
      continue;
    }
    const [resumed] = /^<\.\.\. \w+ resumed>/.exec(text) ?? [];
    const begun = resumed ? unfinished.get(thread) : null;
    const whole = resumed && begun ? begun.start + text.slice(resumed.length) : text;
    const [, name, on, said = "", result] = /^(\w+)\(\d+<(.*?)>(?=[,)])(.*)\)\s+= (-?\d+)/.exec(whole) ?? [];
    if (name && on)
      calls.push({ name, on, said, result: Number(result), began: begun?.began ?? at, ended: at });
  }
  return calls;
}
