import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { type like, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { blob, customType, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { belongsTo } from "./at-hand.ts";
import { fromInstant, toInstant } from "./columns.ts";
import { type Documents, type Noun, readDocument, writeDocument } from "./documents.ts";
import { rememberStatements } from "./drizzle.ts";
import { type Engine, fewAtOnce, groupCommit, type Store, UnsafeGround, type Where } from "./engine.ts";
import { applyMigrations, requireMigrated } from "./migrate.ts";

export { check, index, primaryKey, uniqueIndex } from "drizzle-orm/sqlite-core";

export const engineName: "sqlite" | "postgres" = "sqlite";
/** How node finds this dialect on another thread. */
export const threadFlags: string[] = [];
export const table = sqliteTable;
export { integer, text };
export const json = <T>(name: string) => text(name, { mode: "json" }).$type<T>();
export const bytes = (name: string) => blob(name, { mode: "buffer" });
export const instant = customType<{ data: Temporal.Instant; driverData: number }>({
  dataType: () => "integer",
  toDriver: fromInstant,
  fromDriver: toInstant,
});

export const document = <N extends Noun>(noun: N, name: string) =>
  customType<{ data: Documents[N]; driverData: unknown }>({
    dataType: () => "text",
    toDriver: (kept) => writeDocument(kept),
    fromDriver: (stored) => readDocument(noun, stored),
  })(name);

export type Db = BetterSQLite3Database;

/** Any script, either case: SQLite folds ASCII only, so the column is kept folded by us. */
export const contains = (column: Parameters<typeof like>[0], folded: string): SQL =>
  sql`instr(${column}, ${folded}) > 0`;

/** As far as `sign` first stands, with its first letter; nothing where it does not. */
export const upTo = (column: Parameters<typeof like>[0], sign: string): SQL<string> =>
  sql`substr(${column}, 1, instr(${column}, ${sign}))`;

/** A column of JSON with entries of it set to a value, in the database: nothing has to be read first, and it is gone through once. */
export function withEntries(column: SQLWrapper, names: readonly string[], value: SQL): SQL {
  const entries = names.map((name) => sql`${`$."${name}"`}, ${value}`);
  return sql`json_set(${sql.join([column, ...entries], sql`, `)})`;
}

/** One entry of a column of JSON, as a text; null where there is none. */
export const entryOf = (column: SQLWrapper, name: string): SQL<string | null> =>
  sql`json_extract(${column}, ${`$."${name}"`})`;

/** A column of JSON without one entry. */
export const withoutEntry = (column: SQLWrapper, name: string): SQL =>
  sql`json_remove(${column}, ${`$."${name}"`})`;

/** Which documents may hold this text: whoever has read them knows. */
export const mayHold = (column: SQLWrapper, text: string): SQL => sql`instr(${column}, ${text}) > 0`;

export const emptyList: SQL = sql`json('[]')`;

/** How many a list in a column of JSON holds, counted in the database. */
export const lengthOf = (column: SQLWrapper, name: string): SQL<number> =>
  sql`json_array_length(${column}, ${`$."${name}"`})`;

const versionMin = [3, 51, 3] as const;

/**
 * Opens `<dataDir>/jubilee.db`. Refuses (UnsafeGround) an older SQLite than 3.51.3, which can
 * corrupt a WAL, a file that is not in WAL mode with FULL sync, and a file another process serves.
 */
export async function openStore({ dataDir, beside = false }: Where): Promise<Store<Db>> {
  const file = join(dataDir, "jubilee.db");
  if (beside && !existsSync(file))
    throw new UnsafeGround(`There is no ${file}. Set DATA_DIR to the data folder.`);
  requireFolder(dataDir);
  const opened = beside ? [] : [holdLock(join(dataDir, "lock.db"))];
  const closeAll = () => {
    for (const each of opened.toReversed()) each.close();
  };
  try {
    return await serve(file, { opened, closeAll, beside });
  } catch (problem) {
    closeAll(); // whoever mends what was wrong can start again at once
    throw problem;
  }
}

/** For another thread of the process that serves the file: it can only read. */
export async function openReads({ dataDir }: Where): Promise<Pick<Store<Db>, "read" | "close">> {
  const reader = new Database(join(dataDir, "jubilee.db"), { readonly: true });
  return { read: readsOf(reader), close: async () => void reader.close() };
}

function readsOf(reader: Database.Database): Store<Db>["read"] {
  const db = drizzle(rememberStatements(reader));
  const reads = fewAtOnce(1);
  return (work) =>
    reads(async () => {
      reader.exec("BEGIN");
      try {
        return await work(db);
      } finally {
        reader.exec("COMMIT");
      }
    });
}

interface Opening {
  opened: Database.Database[];
  closeAll: () => void;
  beside: boolean;
}

async function serve(file: string, { opened, closeAll, beside }: Opening): Promise<Store<Db>> {
  const open = (options?: Database.Options) => {
    const database = new Database(file, options);
    opened.push(database);
    return database;
  };
  if (!existsSync(file)) closeSync(openSync(file, "a", 0o600));
  const writer = open();
  requireSafeGround(writer);
  await (beside ? requireMigrated : applyMigrations)("sqlite", {
    rows: async (query) => writer.prepare(query).all() as Record<string, unknown>[],
    run: async (statement) => void writer.exec(statement),
    before: "PRAGMA foreign_keys = OFF",
    broken: "PRAGMA foreign_key_check",
    after: "PRAGMA foreign_keys = ON",
  });
  const reader = open({ readonly: true });
  for (const each of [writer, reader]) belongsTo(each, writer);
  const db = drizzle(rememberStatements(writer));

  const run = (statement: string) => void writer.prepare(statement).run();
  const engine: Engine<Db> = {
    begin: async () => {
      run("BEGIN IMMEDIATE");
      return db;
    },
    run: async (statement) => run(statement),
    commit: async () => run("COMMIT"),
    rollback: async () => {
      if (writer.inTransaction) run("ROLLBACK");
    },
    open: () => writer.inTransaction,
    again: () => false,
    away: (problem) => /SQLITE_(FULL|IOERR|BUSY|READONLY)/.test(String((problem as { code?: string }).code)),
    queriesOnly: true,
  };
  const writes = groupCommit(engine);
  return {
    write: writes.write,
    read: readsOf(reader),
    ready: async () => void reader.prepare("SELECT 1").get(),
    hints: { send: () => {}, listen: () => {} },
    backup: async (to) => void (await writer.backup(to)),
    close: async () => {
      await writes.drained();
      closeAll();
    },
  };
}

/** 40 MB of log at most before it is written back into the file. */
const checkpointPages = 10_000;
/** By default 2 MB, less than the indexes of some thousand registrations. */
const cacheKilobytes = 64 * 1024;
/** What the driver says of a folder or file that is not ours names neither: the system is asked first, and names it. */
function requireFolder(dataDir: string) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  for (const name of ["lock.db", "jubilee.db", "jubilee.db-wal", "jubilee.db-shm"]) {
    const file = join(dataDir, name);
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  }
}

/** An exclusive lock on a file of its own: the kernel frees it the moment this process is gone. */
function holdLock(file: string) {
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (problem) {
    lock.close();
    if ((problem as { code?: string }).code !== "SQLITE_BUSY") throw problem;
    throw new UnsafeGround(
      "Another process serves this data folder already. Stop it first, or set DATA_DIR to another folder.",
    );
  }
  return lock;
}

function requireSafeGround(writer: Database.Database) {
  const version = String(writer.prepare("SELECT sqlite_version()").pluck().get());
  if (olderThan(version, versionMin))
    throw new UnsafeGround(`SQLite ${version} can lose data; ${versionMin.join(".")} or newer is needed.`);
  const journal = writer.pragma("journal_mode = WAL", { simple: true });
  writer.pragma("synchronous = FULL");
  const sync = writer.pragma("synchronous", { simple: true });
  if (journal !== "wal" || sync !== 2)
    throw new UnsafeGround(`SQLite gave journal mode ${journal} and sync ${sync}; WAL and FULL are needed.`);
  writer.pragma("foreign_keys = ON");
  writer.pragma("busy_timeout = 5000");
  writer.pragma(`cache_size = -${cacheKilobytes}`);
  // By default after 1000 pages: a burst of registrations would wait for one with each commit.
  writer.pragma(`wal_autocheckpoint = ${checkpointPages}`);
}

export function olderThan(version: string, least: readonly number[]): boolean {
  const parts = version.split(".").map(Number);
  const at = least.findIndex((part, index) => (parts[index] ?? 0) !== part);
  return at >= 0 && (parts[at] ?? 0) < (least[at] as number);
}
