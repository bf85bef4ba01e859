import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, type as systemName, totalmem } from "node:os";
import Database from "better-sqlite3";
import type { Bench, Claim } from "./claim.ts";

const file = new URL("./RESULTS.md", import.meta.url);
const intro = `# What was measured

Written by \`npm run bench\`; one part alone by \`npm run bench -- <name>\`. Each figure stands beside
its baseline from the same run, the ratio first. The load comes from a process of its own and is an
open loop: latency counts from the moment that was meant, not from the one at which it was sent.
No test asserts any of this.
`;

/** Puts a claim's figures in place of its earlier ones; what people wrote in other parts stays. */
export function writeResults(claim: Claim, lines: string[], bench: Bench) {
  const before = existsSync(file) ? readFileSync(file, "utf8") : intro;
  const part = [`## ${claim.title}`, "", surroundings(claim, bench), "", ...lines, ""].join("\n");
  const [head = intro, ...parts] = before.split(/^(?=## )/m);
  const at = parts.findIndex((each) => each.startsWith(`## ${claim.title}\n`));
  if (at >= 0) parts[at] = `${part}\n`;
  else parts.push(`${part}\n`);
  writeFileSync(file, `${[head.trimEnd(), ...parts.map((each) => each.trimEnd())].join("\n\n")}\n`);
}

/** Where and when: a figure without them is a rumour. */
function surroundings({ name }: Claim, { seed }: Bench): string {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const { sqlite } = new Database(":memory:").prepare("SELECT sqlite_version() AS sqlite").get() as {
    sqlite: string;
  };
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const now = Temporal.Now.instant().toString({ smallestUnit: "minute" });
  return [
    `\`npm run bench -- ${name} --seed ${seed}\`, ${now}, commit ${commit};`,
    `${cpus().length} × ${cpu?.model.trim()}, ${gigabytes} GB, ${systemName()} ${release()};`,
    `Node ${process.versions.node}, SQLite ${sqlite}; load average at the end ${loadavg()[0]?.toFixed(1)}.`,
  ].join("\n");
}
