import { statSync } from "node:fs";
import Database from "better-sqlite3";
import { UnsafeGround } from "#db/engine.ts";
import { hashesDone, requireNotNewer } from "#db/migrate.ts";
import { fingerprintOf } from "#server/key.ts";

export const databaseFile = "jubilee.db";
export const lockFile = "lock.db";

/** `20211202T010000000Z`: sorts by time, and is a good name for a folder everywhere. */
export const timeInName = () =>
  Temporal.Now.instant().toString({ smallestUnit: "millisecond" }).replace(/[-:.]/g, "");

/** Opens a database that must be there and be whole; refuses (UnsafeGround) what is damaged or not ours. */
export function openSound(file: string, called = file): Database.Database {
  if (!isThere(file)) throw new UnsafeGround(`There is no ${called}.`);
  const database = new Database(file);
  try {
    const wrong = [
      ...(database.pragma("integrity_check(5)") as Record<string, unknown>[]).filter(
        (row) => row.integrity_check !== "ok",
      ),
      ...(database.pragma("foreign_key_check") as Record<string, unknown>[]),
    ];
    if (wrong.length > 0) throw new UnsafeGround(`${called} is damaged: ${JSON.stringify(wrong[0])}`);
    database.prepare("SELECT value FROM meta WHERE key = 'epoch'").get();
    requireNotNewer(database.prepare(hashesDone).pluck().all() as string[]);
    return database;
  } catch (problem) {
    database.close();
    if (problem instanceof UnsafeGround) throw problem;
    throw new UnsafeGround(`${called} is damaged, or no database of Jubilee: ${(problem as Error).message}`);
  }
}

/** Whether there is such a file; throws where this user may not know. */
export const isThere = (file: string) => statSync(file, { throwIfNoEntry: false }) !== undefined;

export const fingerprintQuery = "SELECT value FROM meta WHERE key = 'key-fingerprint'";

/** Refuses (UnsafeGround) a key that the links of a database were not made with; null is no key at all. */
export function requireItsKey(kept: unknown, key: string | null, called: string): void {
  if (typeof kept !== "string" || (key !== null && fingerprintOf(key) === kept)) return; // served by 0.1.0 alone: unknown
  throw new UnsafeGround(
    `${key === null ? "There is no key" : "The key is not the one"} that the links in ${called} were made with. Put that key beside it as server.key, or set SERVER_KEY to it.`,
  );
}
