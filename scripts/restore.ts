import { randomBytes } from "node:crypto";
import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import pg from "pg";
import { UnsafeGround } from "#db/engine.ts";
import { sayWhyNot } from "#db/unreachable.ts";
import { readConfig } from "#server/config.ts";
import { orSayWhy } from "#server/in-words.ts";
import { keyFile, readKeyFile, syncFolder, writeKeyFile } from "#server/key.ts";
import { readErased, rememberErased } from "#server/personal/erased-file.ts";
import {
  databaseFile,
  fingerprintQuery,
  isThere,
  lockFile,
  openSound,
  requireItsKey,
  timeInName,
} from "./data-folder.ts";

const newEpoch = () => randomBytes(9).toString("base64url");
/** A SQLite database in WAL mode is up to three files. */
const suffixes = ["", "-wal", "-shm"];

/**
 * `npm run restore <folder>`: puts a backup in the place of the data, which are kept aside. Every
 * page that is open starts over, since what it knows may never have happened.
 */
await orSayWhy(async () => {
  const { dataDir, databaseUrl, serverKey } = readConfig(process.env);
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { "new-epoch": { type: "boolean" }, "lost-key": { type: "boolean" } },
  });
  const key = () => serverKey ?? readKeyFile(join(dataDir, keyFile));
  if (databaseUrl) return values["new-epoch"] ? renewEpoch(databaseUrl, key()) : refusePostgres();
  const backup = positionals[0];
  if (!backup) throw new UnsafeGround("Say which backup: npm run restore <folder>");

  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = holdLock(join(dataDir, lockFile));
  try {
    const ofBackup = readKeyFile(join(backup, keyFile));
    const checked = values["lost-key"] ? "lost" : (serverKey ?? ofBackup ?? key());
    const { replaced, mailsWaiting } = replaceData(resolve(backup), dataDir, { checked, ofBackup });
    console.log(`Restored from ${resolve(backup)}.`);
    if (mailsWaiting)
      console.log(`${mailsWaiting} mails waited when it was made: they go out, perhaps again, at the start.`);
    if (checked === "lost") console.log("Now make a new key:  npm run rotate-key");
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

async function renewEpoch(databaseUrl: string, key: string | null) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect().catch(sayWhyNot);
  try {
    const kept = await client.query(fingerprintQuery);
    requireItsKey(kept.rows[0]?.value, key, "this database");
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
  } catch (problem) {
    lock.close();
    if ((problem as { code?: string }).code !== "SQLITE_BUSY") throw problem;
    throw new UnsafeGround("The server is running on this data folder. Stop it first.");
  }
}

interface Keys {
  /** What the links of the backup have to be made with; "lost": whatever they were made with. */
  checked: string | null;
  ofBackup: string | null;
}

/** Answers where the replaced data are kept, null when there were none, and how many mails the backup still sends. */
function replaceData(backup: string, dataDir: string, { checked, ofBackup }: Keys) {
  const incoming = join(dataDir, `incoming-${process.pid}.db`);
  try {
    const mailsWaiting = checkedCopy(join(backup, databaseFile), incoming, checked);
    const replaced = setAside(dataDir, ofBackup !== null);
    if (ofBackup) writeKeyFile(join(dataDir, keyFile), ofBackup, { replace: true });
    const known = new Set(readErased(dataDir).map(({ id }) => id));
    rememberErased(
      dataDir,
      readErased(backup).filter(({ id }) => !known.has(id)),
    );
    renameSync(incoming, join(dataDir, databaseFile));
    syncFolder(dataDir);
    return { replaced, mailsWaiting };
  } finally {
    for (const suffix of suffixes) rmSync(incoming + suffix, { force: true });
  }
}

/** The backup itself is only read. A -wal beside it, from a plain copy of a data folder, belongs to it. */
function checkedCopy(from: string, to: string, key: string | null): number {
  if (!isThere(from)) throw new UnsafeGround(`There is no ${from}.`);
  for (const suffix of ["", "-wal"]) if (existsSync(from + suffix)) copyFileSync(from + suffix, to + suffix);
  chmodSync(to, 0o600);
  const copy = openSound(to, from);
  try {
    if (key !== "lost") requireItsKey(copy.prepare(fingerprintQuery).pluck().get(), key, from);
    copy.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('epoch', ?)").run(newEpoch());
    const waiting = copy
      .prepare("SELECT count(*) FROM mails WHERE state IN ('queued', 'sending')")
      .pluck()
      .get();
    copy.pragma("journal_mode = DELETE");
    return Number(waiting);
  } finally {
    copy.close();
  }
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
