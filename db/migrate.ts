import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { UnsafeGround } from "./engine.ts";

interface Runner {
  rows(query: string): Promise<Record<string, unknown>[]>;
  run(statement: string): Promise<void>;
  /** Outside the transaction, where SQLite listens to `PRAGMA foreign_keys`. */
  before?: string;
  after?: string;
  /** A query whose rows are broken references. */
  broken?: string;
}

type EngineName = "sqlite" | "postgres";

const folder = (engine: EngineName) => fileURLToPath(new URL(`./migrations/${engine}`, import.meta.url));

export const hashesDone = "SELECT hash FROM migrations";

/** Refuses (UnsafeGround) a database that has been changed in a way of which this program knows nothing. */
function requireKnown(done: Set<unknown>, files: { hash: string }[]) {
  const unknown = done.difference(new Set(files.map((file) => file.hash))).size;
  if (unknown > 0)
    throw new UnsafeGround(
      `The database was made by a newer version of Jubilee (${unknown} of its changes are not known to this one). Run that version, or restore a backup from before it.`,
    );
}

/** The same for a copy that nobody is to change. */
export const requireNotNewer = (hashes: string[], engine: EngineName = "sqlite") =>
  requireKnown(new Set(hashes), readMigrationFiles({ migrationsFolder: folder(engine) }));

/** For whoever comes beside a server: refuses (UnsafeGround) a database that is not of this version. */
export async function requireMigrated(engine: EngineName, { rows }: Pick<Runner, "rows">): Promise<void> {
  const files = readMigrationFiles({ migrationsFolder: folder(engine) });
  const done = new Set((await rows(hashesDone).catch(() => [])).map((row) => row.hash));
  requireKnown(done, files);
  if (!files.every((file) => done.has(file.hash)))
    throw new UnsafeGround(
      "This database has not been served by this version of Jubilee. Start the server first.",
    );
}

/**
 * Brings a database to the newest schema, all or nothing. With foreign keys on, SQLite's rebuilt
 * tables would empty their children: they are off meanwhile, and checked before the commit.
 */
export async function applyMigrations(
  engine: EngineName,
  runner: Runner,
  migrationsFolder = folder(engine),
): Promise<void> {
  await runner.run(
    "CREATE TABLE IF NOT EXISTS migrations (hash text PRIMARY KEY, position integer NOT NULL)",
  );
  const files = readMigrationFiles({ migrationsFolder });
  const done = new Set((await runner.rows(hashesDone)).map((row) => row.hash));
  requireKnown(done, files);
  if (files.every((file) => done.has(file.hash))) return;

  if (runner.before) await runner.run(runner.before);
  await runner.run("BEGIN");
  try {
    for (const [position, file] of files.entries()) {
      if (done.has(file.hash)) continue;
      for (const statement of file.sql) if (statement.trim()) await runner.run(statement);
      await runner.run(`INSERT INTO migrations (hash, position) VALUES ('${file.hash}', ${position})`);
    }
    const broken = runner.broken ? await runner.rows(runner.broken) : [];
    if (broken.length > 0) throw new Error(`A migration would leave ${broken.length} broken references.`);
    await runner.run("COMMIT");
  } catch (problem) {
    await runner.run("ROLLBACK").catch(() => {}); // on a full disk SQLite has taken it all back by itself
    throw problem;
  } finally {
    if (runner.after) await runner.run(runner.after);
  }
}
