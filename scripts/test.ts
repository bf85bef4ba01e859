import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { buildIfOlder } from "./build.ts";

/**
 * `npm test`: everything that needs nothing but npm. One kind of test after the other, since a browser
 * beside two databases would only wait for them; all of them, whatever the first ones say. Arguments go
 * to vitest, and make it one run.
 *
 * A round has a budget in the processor's time, which a machine that is busy with other things stretches
 * far less than a clock's: what waits costs nothing, what works is made smaller or goes to the long form.
 * That one, FAULTS=long, takes what it takes. The budgets, twenty minutes in all, are those of a quiet
 * machine. The same files were seen to cost half more on the same machine at another hour: what is over
 * is said, and fails only at twice its budget.
 */
const rounds: Round[] = [
  { projects: ["architecture", "rules"], cpuSeconds: 60 },
  { projects: ["sqlite"], cpuSeconds: 480 },
  { projects: ["postgres"], cpuSeconds: 480 },
  { projects: ["e2e"], cpuSeconds: 180 },
];
/** Of its budget, a round that costs more fails. */
const shareMax = 2;
const slowestShown = 10;
const failureCharsMax = 300;
const isLong = process.env.FAULTS === "long";

interface Round {
  projects: string[];
  /** Its budget. */
  cpuSeconds: number;
}
interface Spent {
  name: string;
  status: number;
  /** What went wrong, a line each: said again at the end, where a log that was cut still has it. */
  failures: string[];
  seconds: number;
  cpuSeconds: number;
  budget: number;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const asked = process.argv.slice(2);

await buildIfOlder();
if (asked.length > 0) {
  const { status } = spawnSync(process.execPath, [vitest, "run", ...asked], { stdio: "inherit" });
  process.exit(status ?? 1);
}
const spent = rounds.map(runRound);
const sum = (of: "status" | "seconds" | "cpuSeconds" | "budget") =>
  spent.reduce((total, each) => total + each[of], 0);
const all: Spent = {
  name: "npm test",
  status: sum("status"),
  failures: spent.flatMap(({ failures }) => failures),
  seconds: sum("seconds"),
  cpuSeconds: sum("cpuSeconds"),
  budget: sum("budget"),
};
console.log(["", ...all.failures, ...[...spent, all].map(inWords)].join("\n"));
process.exit([...spent, all].every(isWell) ? 0 : 1);

function runRound({ projects, ...round }: Round): Spent {
  const budget = isLong ? Number.POSITIVE_INFINITY : round.cpuSeconds;
  const folder = mkdtempSync(join(tmpdir(), "jubilee-round-"));
  const results = join(folder, "results.json");
  const startedAt = performance.now();
  const { status, cpuSeconds } = withCpuTime([
    process.execPath,
    vitest,
    "run",
    ...projects.flatMap((name) => ["--project", name]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${results}`,
  ]);
  const seconds = (performance.now() - startedAt) / 1000;
  const name = projects.join(", ");
  const { slowest, failures } = readResults(results, name);
  console.log(`The slowest of ${name}:\n${slowest.join("\n")}`);
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0 && failures.length === 0)
    failures.push(`FAILED ${name}: each test passed, so it was an error outside of them; its text is above.`);
  const one = { name, status, failures, seconds, cpuSeconds, budget };
  console.log(`${inWords(one)}\n`);
  return one;
}

/** A shell says what all that it waited for has cost, and what those waited for; Windows has none, and counts nothing. */
function withCpuTime(command: string[]): { status: number; cpuSeconds: number } {
  const [shell, ...given] =
    process.platform === "win32"
      ? command
      : ["sh", "-c", '"$@" 3>&-; status=$?; times >&3; exit $status', "sh", ...command];
  const { status, output } = spawnSync(shell as string, given, {
    stdio: ["inherit", "inherit", "inherit", "pipe"],
  });
  // Two lines, the shell's own and its children's: 0m0.010s 0m0.020s
  const times = String(output?.[3] ?? "").matchAll(/(\d+)m([\d.,]+)s/g);
  const cpuSeconds = [...times].reduce(
    (total, [, minutes, seconds]) => total + Number(minutes) * 60 + Number(seconds?.replace(",", ".")),
    0,
  );
  return { status: status ?? 1, cpuSeconds };
}

interface FileResult {
  name: string;
  startTime: number;
  endTime: number;
  status: "passed" | "failed";
  /** Why the file itself failed: it could not be read, or a hook of it threw. */
  message: string;
  assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[];
}

function readResults(path: string, name: string): { slowest: string[]; failures: string[] } {
  let files: FileResult[];
  try {
    files = (JSON.parse(readFileSync(path, "utf8")) as { testResults: FileResult[] }).testResults;
  } catch {
    return { slowest: [], failures: [`FAILED ${name}: it ended before it had results.`] };
  }
  return { slowest: slowestOf(files), failures: files.flatMap(failuresOf) };
}

function failuresOf(file: FileResult): string[] {
  const failed = file.assertionResults.filter(({ status }) => status === "failed");
  const where = `FAILED ${relative(root, file.name)}`;
  const firstLine = (text = "") => stripVTControlCharacters(text).split("\n")[0]?.slice(0, failureCharsMax);
  if (file.status === "failed" && failed.length === 0) return [`${where}: ${firstLine(file.message)}`];
  return failed.map(
    ({ fullName, failureMessages }) => `${where} > ${fullName}: ${firstLine(failureMessages?.[0])}`,
  );
}

function slowestOf(files: FileResult[]): string[] {
  return files
    .map(({ name, startTime, endTime }) => ({ file: relative(root, name), millis: endTime - startTime }))
    .toSorted((a, b) => b.millis - a.millis)
    .slice(0, slowestShown)
    .map(({ file, millis }) => `  ${(millis / 1000).toFixed(1).padStart(6)} s  ${file}`);
}

function isWell({ status, cpuSeconds, budget }: Spent): boolean {
  return status === 0 && cpuSeconds <= budget * shareMax;
}

function inWords({ name, status, seconds, cpuSeconds, budget }: Spent): string {
  const minutes = (of: number) => (of / 60).toFixed(1);
  return [
    `${name}: ${minutes(seconds)} minutes`,
    `${minutes(cpuSeconds)} CPU minutes${isLong ? "" : ` of ${minutes(budget)}`}`,
    ...(status === 0 ? [] : ["failed"]),
    ...(cpuSeconds <= budget ? [] : ["over its budget"]),
    ...(cpuSeconds <= budget * shareMax ? [] : ["more than twice: failed"]),
  ].join(", ");
}
