import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readIn as ofDrizzle } from "#db/drizzle.ts";
import { readIn as ofEngineIo } from "#server/live/engine-io.ts";

/* What we know of the inside of two libraries stands in one file each, and was read in one version. */

interface Read {
  version: string;
  readAgain: readonly string[];
}
const read: Record<string, Read> = { ...ofDrizzle, ...ofEngineIo };

const installedVersion = (name: string) =>
  (JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as { version: string }).version;

/** What to do before the version that was read may be raised, in words. */
const toReadAgain = (versionOf: (name: string) => string) =>
  Object.entries(read)
    .filter(([name, { version }]) => versionOf(name) !== version)
    .map(
      ([name, { version, readAgain }]) =>
        `${name} is ${versionOf(name)} and was read in ${version}. Read again, then raise \`version\`:\n${readAgain
          .map((place) => `- node_modules/${name}/${place}`)
          .join("\n")}`,
    );

test("the private places that we reach into were read in the versions that are installed", () => {
  expect(toReadAgain(installedVersion).join("\n")).toBe("");
});

test("each file that is to be read again is there", () => {
  for (const [name, { readAgain }] of Object.entries(read))
    for (const place of readAgain)
      for (const file of place.slice(0, place.indexOf(":")).split(", "))
        expect(readFileSync(`node_modules/${name}/${file}`, "utf8")).not.toBe("");
});

test("control: of another version it says what to read again, of each library", () => {
  for (const [name, { readAgain }] of Object.entries(read)) {
    const said = toReadAgain((each) => (each === name ? "99.0.0" : installedVersion(each)));
    expect(said).toHaveLength(1);
    for (const words of [`${name} is 99.0.0`, ...readAgain]) expect(said[0]).toContain(words);
  }
});
