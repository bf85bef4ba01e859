import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import type { Programme } from "#shared/programme.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { plantHostileEvent } from "#tests/clients/corpus.ts";
import { run, runWell } from "#tests/clients/run.ts";
import { scene } from "#tests/clients/scene.ts";

let app: TestApp;
let programme: Programme;
let calendar: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "jubilee-terminal-"));
  app = await startApp();
  programme = await plantHostileEvent(app);
  calendar = await (await fetch(`${app.url}/e/twenty-years/event.ics`)).text();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const inTokyo = () => ({ HOME: folder, TZ: "Asia/Tokyo", LC_ALL: "C.UTF-8" });
/** When every session begins, on a clock in Tokyo: `2031-12-02 10:00`. */
const startsInTokyo = () =>
  programme.sessions
    .map(({ startsAt }) => Temporal.Instant.from(startsAt).toZonedDateTimeISO("Asia/Tokyo").toPlainDateTime())
    .map((at) => at.toString({ smallestUnit: "minute" }).replace("T", " "))
    .toSorted();

const withoutZones = () => calendar.replace(/^(DTSTART|DTEND);TZID=[^:]+:/gm, "$1:");

/** Imports into a calendar of its own, and lists when each session begins. */
async function khal(name: string, given: string): Promise<string[]> {
  const data = join(folder, name);
  mkdirSync(join(data, "programme"), { recursive: true });
  const config = join(data, "khal.conf");
  writeFileSync(
    config,
    `[calendars]
[[programme]]
path = ${data}/programme
[locale]
local_timezone = Asia/Tokyo
default_timezone = Asia/Tokyo
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${data}/khal.db
`,
  );
  const file = join(data, "given.ics");
  writeFileSync(file, given);
  const env = inTokyo();
  await runWell("khal", ["-c", config, "import", "--batch", "-a", "programme", file], { env });
  const list = [
    "list",
    "--notstarted",
    "--once",
    "-df",
    "",
    "-f",
    "AT {start-long-full}",
    "2031-01-01",
    "365d",
  ];
  const said = await runWell("khal", ["-c", config, ...list], { env });
  const starts = said.match(/(?<=AT )\d{4}-\d\d-\d\d \d\d:\d\d/g) ?? [];
  return starts.toSorted();
}

scene(["khal"], "khal in Tokyo lists every session at its minute", async () => {
  expect(await khal("khal", calendar)).toEqual(startsInTokyo());
});

scene(
  ["khal"],
  "control: without the names of their zones, khal lists sessions at other minutes",
  async () => {
    expect(await khal("khal-floating", withoutZones())).not.toEqual(startsInTokyo());
  },
);

/** Imports into a calendar of its own; what was left out, and when what it took begins. */
async function calcurse(name: string, given: string) {
  const data = join(folder, name);
  mkdirSync(data);
  const file = join(data, "given.ics");
  writeFileSync(file, given);
  const { stdout, stderr } = await run("calcurse", ["-D", data, "-i", file], { env: inTokyo() });
  const [, skipped = "?"] = /(\d+) skipped/.exec(stdout + stderr) ?? [];
  const starts = readFileSync(join(data, "apts"), "utf8").matchAll(
    /^(\d\d)\/(\d\d)\/(\d{4}) @ (\d\d:\d\d)/gm,
  );
  const read = [...starts].map(([, month, day, year, at]) => `${year}-${month}-${day} ${at}`);
  return { skipped, starts: read.toSorted() };
}

scene(["calcurse"], "calcurse in Tokyo skips nothing, and has every session at its minute", async () => {
  expect(await calcurse("whole", calendar)).toEqual({ skipped: "0", starts: startsInTokyo() });
});

scene(["calcurse"], "control: a title of two lines is skipped", async () => {
  const { skipped } = await calcurse("broken", calendar.replace(/^SUMMARY:/m, "SUMMARY:two\\nlines "));
  expect(skipped).toBe("1");
});

scene(["calcurse"], "control: without the names of their zones, sessions are at other minutes", async () => {
  const { starts } = await calcurse("floating", withoutZones());
  expect(starts).not.toEqual(startsInTokyo());
});
