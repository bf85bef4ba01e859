import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { keepEarlier } from "../../scripts/build.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
function assets(...names: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "jubilee-build-"));
  folders.push(folder);
  for (const name of names) writeFileSync(join(folder, name), name);
  return folder;
}

test("a page that was opened before an upgrade still finds what it was built with, for a month", async () => {
  const before = assets("room-1.js", "words-1.js", "ancient.js");
  const monthAgo = new Date(Date.now() - 31 * 24 * 60 * 60_000);
  utimesSync(join(before, "ancient.js"), monthAgo, monthAgo);
  const now = assets("room-2.js", "words-1.js");
  await keepEarlier(before, now);
  expect(readdirSync(now).toSorted()).toEqual(["room-1.js", "room-2.js", "words-1.js"]);
});

test("the first build has nothing before it", async () => {
  const now = assets("room-1.js");
  await keepEarlier(join(now, "not there"), now);
  expect(readdirSync(now)).toEqual(["room-1.js"]);
});
