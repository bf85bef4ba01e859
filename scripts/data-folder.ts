import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import { UnsafeGround } from "#db/engine.ts";
import { hashesDone, requireNotNewer } from "#db/migrate.ts";

export const databaseFile = "jubilee.db";
export const keyFile = "server.key";
export const lockFile = "lock.db";

/** `20211202T010000000Z`: sorts by time, and is a good name for a folder everywhere. */
export const timeInName = () =>
  Temporal.Now.instant().toString({ smallestUnit: "millisecond" }).replace(/[-:.]/g, "");

/** Opens a database that must be there and be whole; refuses (UnsafeGround) what is damaged or not ours. */
export function openSound(file: string, called = file): Database.Database {
  if (!existsSync(file)) throw new UnsafeGround(`There is no ${called}.`);
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

/** Runs a command of the operator's; what stands in its way is said in words. */
export async function inWords(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (problem) {
    const expected = problem instanceof UnsafeGround || (problem as NodeJS.ErrnoException).code !== undefined;
    console.error(expected ? (problem as Error).message : problem);
    process.exitCode = 1;
  }
}
