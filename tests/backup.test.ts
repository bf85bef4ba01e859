import { spawn } from "node:child_process";
import {
  closeSync,
  cpSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { readErased, rememberErased } from "#server/personal/erased-file.ts";
import { newId } from "#shared/new-id.ts";
import { openEvent, type StartOptions, serverKey, startApp, type TestApp } from "#tests/app.ts";
import { bundled } from "#tests/faults/server-bundle.ts";
import { heardLog } from "#tests/heard-log.ts";
import { compiled } from "#tests/started.ts";

let app: TestApp;
let running: boolean;
let eventId: string;
let folder: string;
let backup: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "jubilee-backup-"));
  backup = join(folder, "backup");
  app = await startApp({ dataDir: join(folder, "data") });
  running = true;
  ({ eventId } = await openEvent(app));
  writeFileSync(keyFile(), serverKey);
});
afterEach(async () => {
  if (running) await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const keyFile = () => join(app.dataDir, "server.key");

async function stop() {
  await app.stop();
  running = false;
}
async function start(more: StartOptions = {}) {
  app = await startApp({ dataDir: app.dataDir, ...more });
  running = true;
}

/** As an operator runs it: a process of its own, with its exit code and its words. Forty of them read one file each. */
async function run(script: "backup" | "restore", args: string[], environment: Record<string, string> = {}) {
  const file = await bundled(`scripts/${script}.ts`);
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: compiled, DATA_DIR: app.dataDir, ...environment },
  });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => words.push(String(chunk)));
  const code = await new Promise<number | null>((done) => child.on("close", done));
  return { code, words: words.join("") };
}
const said = (words: string) => expect.stringContaining(words);

async function emails(): Promise<string[]> {
  const organizer = await app.member("organizer", eventId);
  const { rows } = await organizer.do("registrations.list", { eventId, limit: 200 });
  return rows.flatMap((row) => row.email ?? []).toSorted();
}
const register = (email: string) => app.attendee({ eventId, email });

test("a copy taken while people register is whole, and puts things back as they were", async () => {
  await register("early@example.org");
  let crowding = true;
  const crowd = (async () => {
    while (crowding) {
      await app.attendee({ eventId });
      await new Promise((next) => setTimeout(next, 100)); // one page of the list holds them all
    }
  })();
  expect(await run("backup", [backup])).toEqual({ code: 0, words: said(backup) });
  crowding = false;
  await crowd;
  await register("late@example.org");
  const all = await emails();
  await stop();
  writeFileSync(keyFile(), "another key");

  expect(await run("restore", [backup])).toEqual({ code: 0, words: said("replaced-") });
  expect(readFileSync(keyFile(), "utf8").trim()).toBe(serverKey);
  await start();
  const restored = await emails();
  expect(restored).toContain("early@example.org");
  expect(restored).not.toContain("late@example.org");
  expect(all).toEqual(expect.arrayContaining(restored));
});

test("the copy is for nobody else's eyes, and is there whole or not at all", async () => {
  await run("backup", [backup]);
  expect(readdirSync(folder).toSorted()).toEqual(["backup", "data"]);
  expect(readdirSync(backup).toSorted()).toEqual(["jubilee.db", "server.key"]);
  const modes = ["", "jubilee.db", "server.key"].map((name) => statSync(join(backup, name)).mode & 0o777);
  expect(modes).toEqual([0o700, 0o600, 0o600]);
  expect(await run("backup", [backup])).toEqual({ code: 1, words: said("is there already") });
});

test("whom an erasure reached goes with the copy, and a restore on another machine knows of it", async () => {
  const line = {
    id: newId(),
    eventId,
    mode: "online",
    hostId: null,
    state: "confirmed",
    erasedAt: "2027-01-01T00:00:00Z",
  } as const;
  rememberErased(app.dataDir, [line]);
  expect(await run("backup", [backup])).toMatchObject({ code: 0 });
  const elsewhere = join(folder, "elsewhere");
  for (const _time of ["once", "again"])
    expect(await run("restore", [backup], { DATA_DIR: elsewhere })).toMatchObject({ code: 0 });
  expect(readErased(elsewhere)).toEqual([line]);
});

test("without a name the copy is put beside the data folder, named by the time", async () => {
  expect(await run("backup", [])).toMatchObject({ code: 0 });
  expect(readdirSync(folder).find((name) => name !== "data")).toMatch(/^data-backup-\d{8}T\d{9}Z$/);
});

test("a restore starts a new epoch, and keeps what was there", async () => {
  await run("backup", [backup]);
  const { epoch } = app.app.services;
  await register("late@example.org");
  await stop();
  await run("restore", [backup]);
  const heard = heardLog();
  await start(heard.options);
  expect(heard.security()).toMatchObject([{ event: "data-restored" }]);
  expect(app.app.services.epoch).not.toBe(epoch);

  await stop();
  const kept = readdirSync(app.dataDir).find((name) => name.startsWith("replaced-")) as string;
  expect(await run("restore", [join(app.dataDir, kept)])).toMatchObject({ code: 0 });
  await start();
  expect(await emails()).toContain("late@example.org");
});

test("whoever was erased after the copy was made is erased again after the restore (D5)", async () => {
  await register("erased@example.org");
  await run("backup", [backup]);
  const organizer = await app.member("organizer", eventId);
  const { rows } = await organizer.do("registrations.list", { eventId, search: "erased@example.org" });
  await organizer.do("personal.erase", { eventId, id: rows[0]?.id ?? "" });
  await app.app.housekeeping.run();
  await stop();
  await run("restore", [backup]);
  await start();
  expect(await emails()).toContain("erased@example.org");
  await app.app.housekeeping.run();
  expect(await emails()).not.toContain("erased@example.org");
});

test("nothing is restored under a running server", async () => {
  await someBackup();
  await register("late@example.org");
  expect(await run("restore", [backup])).toEqual({ code: 1, words: said("Stop it first") });
  expect(await emails()).toContain("late@example.org");
});

/** A copy of some data, for those to whom it is all one which. */
let copy: string | undefined;
async function someBackup() {
  copy ??= await kept();
  cpSync(copy, backup, { recursive: true });
}
async function kept() {
  const there = mkdtempSync(join(tmpdir(), "jubilee-copy-"));
  await run("backup", [join(there, "backup")]);
  return join(there, "backup");
}
afterAll(() => copy && rmSync(dirname(copy), { recursive: true }));

test.each<[string, (file: string) => void]>([
  ["a page overwritten", (file) => overwrite(file, 8192, Buffer.alloc(4096, 0xa5))],
  ["its head overwritten", (file) => overwrite(file, 0, Buffer.alloc(100))],
  ["its end cut off", (file) => writeFileSync(file, readFileSync(file).subarray(0, 40_000))],
  ["nothing in it", (file) => writeFileSync(file, "")],
])("a copy with %s is refused, and the data stay", async (_damage, harm) => {
  await someBackup();
  await register("late@example.org");
  await stop();
  harm(join(backup, "jubilee.db"));
  expect(await run("restore", [backup])).toEqual({ code: 1, words: said("is damaged") });
  expect(readdirSync(app.dataDir).filter((name) => /incoming|replaced/.test(name))).toEqual([]);
  await start();
  expect(await emails()).toContain("late@example.org");
});

test("a copy that a newer version made is refused, and the data stay (G6)", async () => {
  await someBackup();
  await register("late@example.org");
  await stop();
  const newer = new Database(join(backup, "jubilee.db"));
  newer.exec("INSERT INTO migrations (hash, position) VALUES ('of next year', 99)");
  newer.close();
  const refused = { code: 1, words: said("made by a newer version of Jubilee") };
  expect(await run("restore", [backup])).toEqual(refused);
  expect(await run("backup", [join(folder, "again")], { DATA_DIR: backup })).toEqual(refused);
  await start();
  expect(await emails()).toContain("late@example.org");
});

describe("a copy's key is looked at before anything is put in its place", () => {
  test.each([
    ["no bytes", ""],
    ["nothing that shows", " \n"],
    ["31 characters", "x".repeat(31)],
  ])("a key of %s is refused by a backup and by a restore, and stays as it is", async (_what, key) => {
    await someBackup();
    await stop();
    const refused = { code: 1, words: said("server.key is damaged: a key has 32 characters or more") };
    writeFileSync(join(backup, "server.key"), key);
    expect(await run("restore", [backup])).toEqual(refused);
    writeFileSync(keyFile(), key);
    expect(await run("backup", [join(folder, "again")])).toEqual(refused);
    expect(readFileSync(keyFile(), "utf8")).toBe(key);
    expect(readdirSync(folder).toSorted()).toEqual(["backup", "data"]);
    await start();
  });

  test("a key that the copy's links were not made with is said, and the data stay", async () => {
    await run("backup", [backup]);
    await register("late@example.org");
    await stop();
    writeFileSync(join(backup, "server.key"), "x".repeat(64));
    expect(await run("restore", [backup])).toEqual({
      code: 1,
      words: said("The key is not the one that the links in"),
    });
    rmSync(join(backup, "server.key"));
    expect(await run("restore", [backup], { SERVER_KEY: "y".repeat(64) })).toMatchObject({ code: 1 });
    rmSync(keyFile());
    expect(await run("restore", [backup])).toEqual({ code: 1, words: said("There is no key") });
    expect(readdirSync(app.dataDir).filter((name) => /incoming|replaced/.test(name))).toEqual([]);

    expect(await run("restore", [backup, "--lost-key"])).toEqual({
      code: 0,
      words: said("npm run rotate-key"),
    });
    await start();
    expect(await emails()).not.toContain("late@example.org");
  });
});

test("what is not there is said in words", async () => {
  await stop();
  expect(await run("restore", [])).toEqual({ code: 1, words: said("Say which backup") });
  expect(await run("restore", [join(folder, "nowhere")])).toEqual({ code: 1, words: said("There is no") });
  expect(await run("backup", [], { DATA_DIR: join(folder, "nowhere") })).toEqual({
    code: 1,
    words: said("There is no"),
  });
  await start();
});

test("for Postgres the operator is told what does it", async () => {
  const environment = { DATABASE_URL: "postgres://db.example/jubilee" };
  expect(await run("backup", [], environment)).toEqual({ code: 1, words: said("pg_dump") });
  expect(await run("restore", [], environment)).toEqual({ code: 1, words: said("pg_restore") });
});

function overwrite(file: string, at: number, bytes: Buffer) {
  const opened = openSync(file, "r+");
  writeSync(opened, bytes, 0, bytes.length, at);
  closeSync(opened);
}
