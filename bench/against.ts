import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { table } from "./instruments/figures.ts";

interface Comparison {
  /** The commit that this tree is measured beside. */
  against: string;
  claims: string[];
  rounds: number;
  seed: string;
  scale: string;
  /** No run begins that would, as long as those before it, end later. */
  minutesMax: number;
}

const here = fileURLToPath(new URL("..", import.meta.url));
const git = (...asked: string[]) => execFileSync("git", asked, { cwd: here, encoding: "utf8" }).trim();
const sides = ["before", "now"] as const;
type Side = (typeof sides)[number];

interface Run {
  round: number;
  claim: string;
  side: Side;
  /** Jubilee's figure beside its baseline's, by what the row is called. */
  ratios: Record<string, number>;
  tookMillis: number;
}

/**
 * Measures this tree and an earlier commit in turn, each with the bench that it brought, so that what
 * the machine does meanwhile befalls both. What has been measured is kept beside the build: the same
 * call goes on where it was ended.
 */
export function compare(given: Comparison): string[] {
  const commit = git("rev-parse", given.against);
  const now = git("rev-parse", "HEAD");
  const tree = treeOf(commit);
  const file = join(dirname(tree), `${commit.slice(0, 9)}-${now.slice(0, 9)}-${given.scale}.json`);
  const runs: Run[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  const until = performance.now() + given.minutesMax * 60_000;
  for (const { round, claim, side } of planned(given)) {
    if (runs.some((run) => run.round === round && run.claim === claim && run.side === side)) continue;
    const longest = Math.max(0, ...runs.filter((run) => run.claim === claim).map((run) => run.tookMillis));
    if (performance.now() + longest > until) break;
    console.error(`round ${round} of ${given.rounds}: ${claim}, ${side}`);
    const began = performance.now();
    const ratios = measured(side === "now" ? here : tree, claim, given);
    runs.push({ round, claim, side, ratios, tookMillis: performance.now() - began });
    writeFileSync(file, JSON.stringify(runs, null, 2));
  }
  return shown(runs, { ...given, against: commit.slice(0, 9) });
}

/** Who goes first changes with the round. */
const planned = ({ rounds, claims }: Comparison) =>
  Array.from({ length: rounds }, (_, at) => at + 1).flatMap((round) =>
    claims.flatMap((claim) =>
      (round % 2 ? sides : sides.toReversed()).map((side) => ({ round, claim, side })),
    ),
  );

/** The commit in a folder of its own, with our packages where it wants the same. */
function treeOf(commit: string): string {
  const tree = join(here, "build", "against", commit.slice(0, 9));
  if (!existsSync(tree)) {
    mkdirSync(dirname(tree), { recursive: true });
    git("worktree", "prune");
    git("worktree", "add", "--detach", tree, commit);
  }
  if (existsSync(join(tree, "node_modules"))) return tree;
  const locked = (folder: string) => readFileSync(join(folder, "package-lock.json"), "utf8");
  if (locked(tree) === locked(here)) symlinkSync(join(here, "node_modules"), join(tree, "node_modules"));
  else execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: tree, stdio: "inherit" });
  return tree;
}

function measured(tree: string, claim: string, { seed, scale }: Comparison): Record<string, number> {
  const asked = ["bench/run.ts", claim, "--seed", seed, "--scale", scale];
  const { stdout, stderr, status } = spawnSync(process.execPath, asked, {
    cwd: tree,
    encoding: "utf8",
    env: { ...process.env, BENCH_WRITES: "nothing" },
  });
  if (status !== 0) throw new Error(`${claim} failed in ${tree}:\n${stderr}`);
  return ratiosIn(stdout);
}

const unit: Record<string, number> = { µs: 0.001, ms: 1, s: 1000, KB: 1, "/s": 1, "%": 1, "": 1 };
const figure = /^([\d,]+(?:\.\d+)?) ?(µs|ms|s|KB|\/s|%)?(?: of a core)?$/;

function figureIn(cell: string): number | null {
  const [, number = "", of = ""] = figure.exec(cell.trim()) ?? [];
  return number ? Number(number.replaceAll(",", "")) * (unit[of] ?? 1) : null;
}

/** Of each row of a table whose first two columns are figures: Jubilee's, and its baseline's. */
export function ratiosIn(markdown: string): Record<string, number> {
  const rows = markdown.split("\n").map((line) => line.split("|").slice(1, -1));
  const found = rows.flatMap(([name = "", own = "", baseline = ""]) => {
    const [of, beside] = [figureIn(own), figureIn(baseline)];
    return of !== null && beside ? [[name.trim(), of / beside] as const] : [];
  });
  return Object.fromEntries(found);
}

/** A cost is told as another from here on, or from the spread of its runs where that is more. */
const changeMin = 0.05;
const isBetterWhenMore = (row: string) => /per second|delivered of those meant/.test(row);
const median = (values: number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  return (low + high) / 2;
};

function shown(runs: Run[], { against, claims, rounds }: Comparison): string[] {
  return claims.flatMap((claim) => {
    const of = runs.filter((run) => run.claim === claim);
    const names = [...new Set(of.flatMap(({ ratios }) => Object.keys(ratios)))];
    const rows = names.flatMap((name) => {
      const values = (side: Side) =>
        of.filter((run) => run.side === side).flatMap(({ ratios }) => ratios[name] ?? []);
      const [before, now] = [values("before"), values("now")];
      if (before.length === 0 || now.length === 0) return [];
      const change = (median(now) / median(before) - 1) * (isBetterWhenMore(name) ? -1 : 1);
      const spread = (values: number[]) => (Math.max(...values) - Math.min(...values)) / median(values);
      const allowed = Math.max(changeMin, spread(before), spread(now));
      const told = change > allowed ? "worse" : change < -allowed ? "better" : "as before";
      const range = (values: number[]) =>
        `${median(values).toFixed(2)} (${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)})`;
      const percent = `${change > 0 ? "+" : ""}${(change * 100).toFixed(1)} %`;
      return [[name, range(before), range(now), percent, told]];
    });
    const done = Math.min(...sides.map((side) => of.filter((run) => run.side === side).length));
    return [
      `### ${claim}, ${done} of ${rounds} rounds`,
      "",
      ...table(["× the baseline of the same run", against, "now", "cost", ""], rows),
      "",
    ];
  });
}
