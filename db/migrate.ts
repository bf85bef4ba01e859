import { readMigrationFiles } from "drizzle-orm/migrator";

interface Runner {
  rows(query: string): Promise<Record<string, unknown>[]>;
  run(statement: string): Promise<void>;
  /** Outside the transaction, where SQLite listens to `PRAGMA foreign_keys`. */
  before?: string;
  after?: string;
  /** A query whose rows are broken references. */
  broken?: string;
}

const folder = (engine: string) => new URL(`./migrations/${engine}`, import.meta.url).pathname;

/**
 * Brings a database to the newest schema, all or nothing. With foreign keys on, SQLite's rebuilt
 * tables would empty their children: they are off meanwhile, and checked before the commit.
 */
export async function applyMigrations(
  engine: "sqlite" | "postgres",
  runner: Runner,
  migrationsFolder = folder(engine),
): Promise<void> {
  await runner.run(
    "CREATE TABLE IF NOT EXISTS migrations (hash text PRIMARY KEY, position integer NOT NULL)",
  );
  const done = new Set((await runner.rows("SELECT hash FROM migrations")).map((row) => row.hash));
  const files = readMigrationFiles({ migrationsFolder });
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
    await runner.run("ROLLBACK");
    throw problem;
  } finally {
    if (runner.after) await runner.run(runner.after);
  }
}
