import { parseArgs } from "node:util";
import { buildIfOlder } from "../scripts/build.ts";
import { compare } from "./against.ts";
import { calendars } from "./calendars.ts";
import type { Claim } from "./claim.ts";
import { flood } from "./flood.ts";
import { lighthouse } from "./lighthouse.ts";
import { pageBrowser } from "./page-browser.ts";
import { pageServer } from "./page-server.ts";
import { reads } from "./reads.ts";
import { registrations } from "./registrations.ts";
import { writeResults } from "./results.ts";
import { fullRoom, lines, livelyRoom, roomGrowth } from "./room.ts";
import { startUp } from "./start-up.ts";
import { writes } from "./writes.ts";

/**
 * `npm run bench [-- <claim> …] [--seed 20] [--scale 0.1] [--profile <folder>]`, or
 * `npm run bench -- [<claim> …] --against <commit> [--rounds 5] [--minutes 240]`
 */
const claims: Claim[] = [
  registrations,
  livelyRoom,
  fullRoom,
  lines,
  roomGrowth,
  pageBrowser,
  pageServer,
  lighthouse,
  startUp,
  calendars,
  flood,
  reads,
  writes,
];

/** What an earlier commit is compared by, where nothing else is asked for. */
const compared = [livelyRoom, fullRoom, lines, registrations];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "20" },
    scale: { type: "string", default: "1" },
    profile: { type: "string" },
    against: { type: "string" },
    rounds: { type: "string", default: "5" },
    minutes: { type: "string", default: "240" },
  },
});
const bench = { seed: Number(values.seed), scale: Number(values.scale), profileTo: values.profile };
const unknown = positionals.filter((name) => claims.every((claim) => claim.name !== name));
if (unknown.length > 0) {
  console.error(
    `No such claim: ${unknown.join(", ")}. There are: ${claims.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(1);
}

await buildIfOlder();
if (values.against) {
  const { against, rounds, seed, scale, minutes } = values;
  const asked = positionals.length > 0 ? positionals : compared.map(({ name }) => name);
  const given = { against, claims: asked, rounds: Number(rounds), seed, scale, minutesMax: Number(minutes) };
  console.log(compare(given).join("\n"));
  process.exit(0);
}
for (const claim of claims) {
  if (positionals.length > 0 && !positionals.includes(claim.name)) continue;
  console.log(`\n## ${claim.title}\n`);
  const lines = await claim.measure(bench);
  console.log(lines.join("\n"));
  // What was made with less than everything, or under a profiler, is for the one who is working on it.
  const isForAll = bench.scale === 1 && !bench.profileTo && process.env.BENCH_WRITES !== "nothing";
  if (isForAll) writeResults(claim, lines, bench);
}
