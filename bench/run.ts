import { parseArgs } from "node:util";
import { buildIfOlder } from "../scripts/build.ts";
import { calendars } from "./calendars.ts";
import type { Claim } from "./claim.ts";
import { flood } from "./flood.ts";
import { pageBrowser } from "./page-browser.ts";
import { pageServer } from "./page-server.ts";
import { registrations } from "./registrations.ts";
import { writeResults } from "./results.ts";
import { fullRoom, lines, livelyRoom, roomGrowth } from "./room.ts";
import { startUp } from "./start-up.ts";

/** `npm run bench [-- <claim> …] [--seed 20] [--scale 0.1] [--profile <folder>]` */
const claims: Claim[] = [
  registrations,
  livelyRoom,
  fullRoom,
  lines,
  roomGrowth,
  pageBrowser,
  pageServer,
  startUp,
  calendars,
  flood,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "20" },
    scale: { type: "string", default: "1" },
    profile: { type: "string" },
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
for (const claim of claims) {
  if (positionals.length > 0 && !positionals.includes(claim.name)) continue;
  console.log(`\n## ${claim.title}\n`);
  const lines = await claim.measure(bench);
  console.log(lines.join("\n"));
  // What was made with less than everything, or under a profiler, is for the one who is working on it.
  if (bench.scale === 1 && !bench.profileTo) writeResults(claim, lines, bench);
}
