import { randomBytes } from "node:crypto";
import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import pg from "pg";
import { UnsafeGround } from "#db/engine.ts";
import { readConfig } from "#server/config.ts";
import { databaseFile, inWords, keyFile, lockFile, openSound, timeInName } from "./data-folder.ts";

const newEpoch = () => randomBytes(9).toString("base64url");
/** A SQLite database in WAL mode is up to three files. */
const suffixes = ["", "-wal", "-shm"];

/**
 * `npm run restore <folder>`: puts a backup in the place of the data, which are kept aside. Every
 * page that is open starts over, since what it knows may never have happened.
 */
await inWords(async () => {
  const { dataDir, databaseUrl } = readConfig(process.env);
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { "new-epoch": { type: "boolean" } },
  });
  if (databaseUrl) return values["new-epoch"] ? renewEpoch(databaseUrl) : refusePostgres();
  const backup = positionals[0];
  if (!backup) throw new UnsafeGround("Say which backup: npm run restore <folder>");

  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = holdLock(join(dataDir, lockFile));
  try {
    const { replaced, mailsWaiting } = replaceData(resolve(backup), dataDir);
    console.log(`Restored from ${resolve(backup)}.`);
    if (mailsWaiting)
      console.log(`${mailsWaiting} mails waited when it was made: they go out, perhaps again, at the start.`);
    if (replaced) console.log(`What was there before is kept in ${replaced}.`);
  } finally {
    lock.close();
  }
});

function refusePostgres(): never {
  throw new UnsafeGround(
    `The data are in Postgres. Stop the server, then
  pg_restore --clean --if-exists --dbname="$DATABASE_URL" jubilee.dump
  npm run restore -- --new-epoch
so that every page that is open starts over.`,
  );
}

async function renewEpoch(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("UPDATE meta SET value = $1 WHERE key = 'epoch'", [newEpoch()]);
    if (!rowCount) throw new UnsafeGround("This database has never been served.");
  } finally {
    await client.end();
  }
  console.log("Every page that is open starts over when the server is started.");
}

/** The lock of the running server: whoever holds it has the data folder to itself. */
function holdLock(file: string): Database.Database {
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch {
    lock.close();
    throw new UnsafeGround("The server is running on this data folder. Stop it first.");
  }
}

/** Answers where the replaced data are kept, null when there were none, and how many mails the backup still sends. */
function replaceData(backup: string, dataDir: string) {
  const incoming = join(dataDir, `incoming-${process.pid}.db`);
  try {
    const mailsWaiting = checkedCopy(join(backup, databaseFile), incoming);
    const replaced = setAside(dataDir, existsSync(join(backup, keyFile)));
    if (existsSync(join(backup, keyFile))) {
      copyFileSync(join(backup, keyFile), join(dataDir, keyFile));
      chmodSync(join(dataDir, keyFile), 0o600);
    }
    renameSync(incoming, join(dataDir, databaseFile));
    return { replaced, mailsWaiting };
  } finally {
    for (const suffix of suffixes) rmSync(incoming + suffix, { force: true });
  }
}

/** The backup itself is only read. A -wal beside it, from a plain copy of a data folder, belongs to it. */
function checkedCopy(from: string, to: string): number {
  if (!existsSync(from)) throw new UnsafeGround(`There is no ${from}.`);
  for (const suffix of ["", "-wal"]) if (existsSync(from + suffix)) copyFileSync(from + suffix, to + suffix);
  chmodSync(to, 0o600);
  const copy = openSound(to, from);
  copy.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('epoch', ?)").run(newEpoch());
  const waiting = copy
    .prepare("SELECT count(*) FROM mails WHERE state IN ('queued', 'sending')")
    .pluck()
    .get();
  copy.pragma("journal_mode = DELETE");
  copy.close();
  return Number(waiting);
}

function setAside(dataDir: string, withKey: boolean): string | null {
  const files = [...suffixes.map((suffix) => databaseFile + suffix), ...(withKey ? [keyFile] : [])];
  const present = files.filter((file) => existsSync(join(dataDir, file)));
  if (present.length === 0) return null;
  const folder = join(dataDir, `replaced-${timeInName()}`);
  mkdirSync(folder, { mode: 0o700 });
  for (const file of present) renameSync(join(dataDir, file), join(folder, file));
  return folder;
}
