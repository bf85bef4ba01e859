import { createHmac, randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type Store, UnsafeGround } from "#db/engine.ts";
import { readKeyFacts } from "#server/meta.ts";
import { serverKeyCharsMin } from "#server/setting.ts";

export const keyFile = "server.key";

/** It tells another key from this one, and nothing about either. */
export const fingerprintOf = (key: string) =>
  createHmac("sha256", key).update("the fingerprint of a server key").digest("base64url").slice(0, 22);

export const makeKey = () => randomBytes(32).toString("hex");

/** The key that a file holds; null where there is no file. Refuses (UnsafeGround) one that could be guessed, and leaves it. */
export function readKeyFile(file: string): string | null {
  let key: string;
  try {
    key = readFileSync(file, "utf8").trim();
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw problem;
  }
  if (key.length < serverKeyCharsMin)
    throw new UnsafeGround(
      `${file} is damaged: a key has ${serverKeyCharsMin} characters or more, and there are ${key.length}. Put it back from a backup. If there is none, make a new key:  npm run rotate-key`,
    );
  return key;
}

/** The file is there whole or not at all, also when the power goes: written beside, on the disk, then named. */
export function writeKeyFile(file: string, key: string, { replace }: { replace: boolean }): void {
  const unfinished = `${file}.unfinished-${process.pid}`;
  try {
    writeFileSync(unfinished, `${key}\n`, { flag: "wx", mode: 0o600, flush: true });
    if (replace) renameSync(unfinished, file);
    else linkSync(unfinished, file); // refuses (EEXIST) where another server was faster
  } finally {
    rmSync(unfinished, { force: true });
  }
  syncFolder(dirname(file));
}

/** Windows opens no folder, and keeps names by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Where a rotation leaves the new key until the database knows of it. */
export const nextKeyFile = (file: string) => `${file}.next`;

/**
 * The server's key: from the environment, else from the data folder, where the very first start
 * puts it. Where there are data, none is made: it would end every link without a word.
 */
export async function serverKey(
  store: Store,
  { dataDir, serverKey: given }: { dataDir: string; serverKey: string | null },
): Promise<string> {
  if (given) return given;
  const file = join(dataDir, keyFile);
  const { served, fingerprint } = await readKeyFacts(store);
  const next = readKeyFile(nextKeyFile(file));
  if (next && fingerprintOf(next) === fingerprint) {
    renameSync(nextKeyFile(file), file); // the rotation was cut off between the two
    syncFolder(dataDir);
    return next;
  }
  const kept = readKeyFile(file);
  if (kept) return kept;
  if (served)
    throw new UnsafeGround(
      `There is no ${file} and no SERVER_KEY, and all links of this database were made with one. Put it back from a backup. If there is none, make a new key:  npm run rotate-key`,
    );
  try {
    writeKeyFile(file, makeKey(), { replace: false });
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== "EEXIST") throw problem;
  }
  return readKeyFile(file) as string;
}
