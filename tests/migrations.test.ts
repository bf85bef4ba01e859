import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { engineName } from "#db/dialect.ts";
import { applyMigrations } from "#db/migrate.ts";
import { openEvent, startApp } from "#tests/app.ts";

type Runner = Parameters<typeof applyMigrations>[1];

let scratch: string;
const closing: (() => unknown)[] = [];
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "jubilee-migrations-"));
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  rmSync(scratch, { recursive: true, force: true });
});

const ours = fileURLToPath(new URL(`../db/migrations/${engineName}`, import.meta.url));
const migrationsIn = (folder: string): number =>
  JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8")).entries.length;

/** A migrations folder as a release would bring it: these files, in this order. */
function release(name: string, files: string[], from?: string): string {
  const folder = join(scratch, name);
  cpSync(from ?? ours, folder, { recursive: true });
  const journalFile = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(journalFile, "utf8"));
  for (const statements of files) {
    const [idx, last] = [journal.entries.length, journal.entries.at(-1)];
    const tag = `${String(idx).padStart(4, "0")}_scratch`;
    journal.entries.push({ ...last, idx, tag, when: last.when + 1 });
    writeFileSync(join(folder, `${tag}.sql`), statements);
  }
  writeFileSync(journalFile, JSON.stringify(journal));
  return folder;
}

/** The database of a server that has stopped, as the next one's migrations meet it. */
async function connect({
  dataDir,
  databaseUrl,
}: {
  dataDir: string;
  databaseUrl?: string | undefined;
}): Promise<Runner> {
  if (engineName === "postgres") {
    const { default: pg } = await import("pg");
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    closing.push(() => client.end());
    return {
      rows: async (query) => (await client.query(query)).rows,
      run: async (statement) => void (await client.query(statement)),
    };
  }
  const { default: Database } = await import("better-sqlite3");
  const database = new Database(join(dataDir, "jubilee.db"));
  closing.push(() => database.close());
  return {
    rows: async (query) => database.prepare(query).all() as Record<string, unknown>[],
    run: async (statement) => void database.exec(statement),
    before: "PRAGMA foreign_keys = OFF",
    broken: "PRAGMA foreign_key_check",
    after: "PRAGMA foreign_keys = ON",
  };
}

async function filledServer() {
  const app = await startApp({ dataDir: join(scratch, "data"), ownDatabase: true });
  const { eventId } = await openEvent(app);
  for (const name of ["Ada", "Ben"]) {
    await app.attendee({ eventId, name: { native: "", latin: name, order: "given-first" } });
  }
  await app.stop();
  return { dataDir: app.dataDir, databaseUrl: app.databaseUrl };
}

const tables = [
  "events",
  "rooms",
  "sessions",
  "seats",
  "releases",
  "registrations",
  "mails",
  "grants",
  "staff",
  "meta",
];
async function everything({ rows }: Runner) {
  const stored: Record<string, string[]> = {};
  for (const table of tables)
    stored[table] = (await rows(`SELECT * FROM ${table}`)).map((row) => JSON.stringify(row)).toSorted();
  return stored;
}

/** As drizzle-kit writes a change of a column on SQLite: a new table, filled, in place of the old one. */
async function rebuilt({ rows }: Runner) {
  const [table] = await rows("SELECT sql FROM sqlite_schema WHERE name = 'events'");
  const columns = (await rows("PRAGMA table_info(events)")).map(({ name }) => `"${name}"`).join(", ");
  const changed = String(table?.sql)
    .replace(/CREATE TABLE \S+/, "CREATE TABLE `__new_events`")
    .replace("`state` text NOT NULL", "`state` text DEFAULT 'draft' NOT NULL");
  return `
PRAGMA foreign_keys=OFF;--> statement-breakpoint
${changed};--> statement-breakpoint
INSERT INTO \`__new_events\`(${columns}) SELECT ${columns} FROM \`events\`;--> statement-breakpoint
DROP TABLE \`events\`;--> statement-breakpoint
ALTER TABLE \`__new_events\` RENAME TO \`events\`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX \`events_slug_unique\` ON \`events\` (\`slug\`);`;
}
const altered = `ALTER TABLE "events" ALTER COLUMN "state" SET DEFAULT 'draft';`;
const changeOfEvents = async (runner: Runner) => (engineName === "postgres" ? altered : rebuilt(runner));

test("a filled database is brought to a new schema without the loss of a row, once", async () => {
  const server = await filledServer();
  const runner = await connect(server);
  const before = await everything(runner);
  expect(before.registrations).toHaveLength(2);

  const next = release("next", [await changeOfEvents(runner)]);
  await applyMigrations(engineName, runner, next);
  await applyMigrations(engineName, runner, next);

  expect(await everything(runner)).toEqual(before);
  expect(await runner.rows("SELECT position FROM migrations ORDER BY position")).toHaveLength(
    migrationsIn(next),
  );
  // As the program of that release, which knows of it.
  await runner.run(`DELETE FROM migrations WHERE position = ${migrationsIn(next) - 1}`);
  const again = await startApp(
    engineName === "postgres"
      ? { ...server, databaseUrl: server.databaseUrl as string }
      : { dataDir: server.dataDir },
  );
  closing.push(again.stop);
  expect(await again.nobody().do("programme.list", {})).toMatchObject([{ slug: "twenty-years" }]);
});

test("a database that a newer version has changed is refused in words, and not touched (G6)", async () => {
  const server = await filledServer();
  const runner = await connect(server);
  await applyMigrations(engineName, runner, release("next", [await changeOfEvents(runner)]));
  const before = await everything(runner);
  const older = startApp(
    engineName === "postgres"
      ? { ...server, databaseUrl: server.databaseUrl as string }
      : { dataDir: server.dataDir },
  );
  await expect(older).rejects.toThrow(
    "The database was made by a newer version of Jubilee (1 of its changes",
  );
  expect(await everything(runner)).toEqual(before);
});

test("a migration that breaks half-way leaves the database as it was", async () => {
  const runner = await connect(await filledServer());
  const before = await everything(runner);
  const next = release("next", [
    await changeOfEvents(runner),
    "DELETE FROM mails;--> statement-breakpoint\nSELECT nonsense;",
  ]);
  await expect(applyMigrations(engineName, runner, next)).rejects.toThrow("nonsense");
  expect(await everything(runner)).toEqual(before);
  expect(await runner.rows("SELECT position FROM migrations")).toHaveLength(migrationsIn(ours));
});

describe.runIf(engineName === "sqlite")("SQLite rebuilds a table to change it", () => {
  const families = release.bind(null, "families");
  const rebuiltParents = `
CREATE TABLE new_parents (id text PRIMARY KEY, name text);--> statement-breakpoint
INSERT INTO new_parents (id) SELECT id FROM parents;--> statement-breakpoint
DROP TABLE parents;--> statement-breakpoint
ALTER TABLE new_parents RENAME TO parents;`;
  const first = `
CREATE TABLE parents (id text PRIMARY KEY);--> statement-breakpoint
CREATE TABLE children (id text PRIMARY KEY, parent text NOT NULL REFERENCES parents (id) ON DELETE CASCADE);--> statement-breakpoint
INSERT INTO parents VALUES ('Ada');--> statement-breakpoint
INSERT INTO children VALUES ('Ben', 'Ada');`;

  async function grown(change: Partial<Runner>) {
    const runner = { ...(await connect(await filledServer())), ...change };
    await applyMigrations("sqlite", runner, families([first]));
    await runner.run("PRAGMA foreign_keys = ON"); // as the server leaves it
    return runner;
  }

  test("and its children stay, since foreign keys are off from before the transaction", async () => {
    const runner = await grown({});
    await applyMigrations("sqlite", runner, release("next", [rebuiltParents], join(scratch, "families")));
    expect(await runner.rows("SELECT * FROM children")).toEqual([{ id: "Ben", parent: "Ada" }]);
    expect(await runner.rows("PRAGMA foreign_keys")).toEqual([{ foreign_keys: 1 }]);
  });

  test("control: switched off within the transaction only, the children vanish", async () => {
    const runner = await grown({ before: "PRAGMA foreign_keys = ON" });
    const late = `PRAGMA foreign_keys=OFF;--> statement-breakpoint${rebuiltParents}`;
    await applyMigrations("sqlite", runner, release("next", [late], join(scratch, "families")));
    expect(await runner.rows("SELECT * FROM children")).toEqual([]);
  });

  test("a migration that would leave a child without its parent is refused, and nothing is changed", async () => {
    const runner = await grown({});
    const orphaning = release("next", ["DELETE FROM parents;"], join(scratch, "families"));
    await expect(applyMigrations("sqlite", runner, orphaning)).rejects.toThrow(
      "A migration would leave 1 broken reference",
    );
    expect(await runner.rows("SELECT * FROM parents")).toEqual([{ id: "Ada" }]);
    expect(await runner.rows("PRAGMA foreign_keys")).toEqual([{ foreign_keys: 1 }]);
  });
});
