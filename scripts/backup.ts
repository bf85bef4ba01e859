import { chmodSync, copyFileSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import Database from "better-sqlite3";
import { UnsafeGround } from "#db/engine.ts";
import { readConfig } from "#server/config.ts";
import { orSayWhy } from "#server/in-words.ts";
import { keyFile, readKeyFile, syncFolder, writeKeyFile } from "#server/key.ts";
import { erasedFile } from "#server/personal/erased-file.ts";
import {
  databaseFile,
  fingerprintQuery,
  isThere,
  openSound,
  requireItsKey,
  timeInName,
} from "./data-folder.ts";

const allPages = 2 ** 30;

/**
 * `npm run backup [folder]`: a checked copy of the data, and of the key that all links are made
 * with, while the server runs. The folder is there whole or not at all.
 */
await orSayWhy(async () => {
  const { dataDir, databaseUrl, serverKey } = readConfig(process.env);
  if (databaseUrl)
    throw new UnsafeGround(
      `The data are in Postgres: back them up with  pg_dump --format=custom --file=jubilee.dump "$DATABASE_URL"
Keep ${join(dataDir, keyFile)} (or SERVER_KEY) with it: without it, every link that was mailed is dead.`,
    );
  const source = join(dataDir, databaseFile);
  if (!isThere(source)) throw new UnsafeGround(`There is no ${source}. Set DATA_DIR to the data folder.`);
  const folder = resolve(process.argv[2] ?? join(dirname(resolve(dataDir)), `data-backup-${timeInName()}`));
  if (isThere(folder)) throw new UnsafeGround(`${folder} is there already. Name another folder.`);

  const kept = serverKey ? null : readKeyFile(join(dataDir, keyFile));

  const unfinished = `${folder}.unfinished-${process.pid}`;
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  try {
    await copyDatabase(source, join(unfinished, databaseFile), serverKey ?? kept);
    if (kept) writeKeyFile(join(unfinished, keyFile), kept, { replace: false });
    const erased = join(dataDir, erasedFile);
    if (isThere(erased)) copyFileSync(erased, join(unfinished, erasedFile)); // ids alone: whoever was erased stays so
    renameSync(unfinished, folder);
    syncFolder(dirname(folder));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  console.log(`Backed up and checked: ${folder}`);
  if (serverKey)
    console.log(
      "The key is in SERVER_KEY, not in this folder: keep it as well, or every mailed link is dead.",
    );
});

async function copyDatabase(from: string, to: string, key: string | null) {
  const source = new Database(from, { readonly: true });
  try {
    // In one step: between two, a write of the server would make the copy start again.
    await source.backup(to, { progress: () => allPages });
  } finally {
    source.close();
  }
  chmodSync(to, 0o600);
  const copy = openSound(to, from);
  try {
    requireItsKey(copy.prepare(fingerprintQuery).pluck().get(), key, from);
    copy.pragma("journal_mode = DELETE"); // one file, without a -wal beside it that could be left behind
  } finally {
    copy.close();
  }
}
