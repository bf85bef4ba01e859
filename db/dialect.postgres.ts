import { performance } from "node:perf_hooks";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { customType, integer, json as jsonColumn, pgTable, text } from "drizzle-orm/pg-core";
import pg from "pg";
import { Refused } from "#shared/refusal.ts";
import { belongsTo } from "./at-hand.ts";
import { fromInstant, toInstant } from "./columns.ts";
import { type Documents, type Noun, readDocument, writeDocument } from "./documents.ts";
import { type Engine, fewAtOnce, groupCommit, type Store, UnsafeGround, type Where } from "./engine.ts";
import { openHints } from "./hints.postgres.ts";
import { applyMigrations, requireMigrated } from "./migrate.ts";
import { sayWhyNot } from "./unreachable.ts";

export { check, index, primaryKey, uniqueIndex } from "drizzle-orm/pg-core";

export const engineName: "sqlite" | "postgres" = "postgres";
/** How node finds this dialect on another thread. */
export const threadFlags = ["--conditions=postgres"];
export const table = pgTable;
export { integer, text };
export const json = <T>(name: string) => jsonColumn(name).$type<T>();
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });
export const instant = customType<{ data: Temporal.Instant; driverData: number | string }>({
  dataType: () => "bigint",
  toDriver: fromInstant,
  fromDriver: toInstant,
});

export const document = <N extends Noun>(noun: N, name: string) =>
  customType<{ data: Documents[N]; driverData: unknown }>({
    dataType: () => "json",
    toDriver: (kept) => writeDocument(kept),
    fromDriver: (stored) => readDocument(noun, stored),
  })(name);

export type Db = NodePgDatabase;

/** The twin of SQLite's: the column is kept folded by us. */
export const contains = (column: SQLWrapper, folded: string): SQL => sql`strpos(${column}, ${folded}) > 0`;

/** The twin of SQLite's. */
export const upTo = (column: SQLWrapper, sign: string): SQL<string> =>
  sql`left(${column}, strpos(${column}, ${sign}))`;

/** The twin of SQLite's. */
export function withEntries(column: SQLWrapper, names: readonly string[], value: SQL): SQL {
  const entries = names.map((name) => sql`${name}::text, ${value}`);
  return sql`(${column}::jsonb || jsonb_build_object(${sql.join(entries, sql`, `)}))::json`;
}

/** The twin of SQLite's. */
export const entryOf = (column: SQLWrapper, name: string): SQL<string | null> =>
  sql`(${column} ->> ${name}::text)`;

/** The twin of SQLite's. */
export const withoutEntry = (column: SQLWrapper, name: string): SQL =>
  sql`(${column}::jsonb - ${name}::text)::json`;

/** The twin of SQLite's. */
export const mayHold = (column: SQLWrapper, text: string): SQL => sql`strpos(${column}::text, ${text}) > 0`;

export const emptyList: SQL = sql`'[]'::jsonb`;

/** The twin of SQLite's. */
export const lengthOf = (column: SQLWrapper, name: string): SQL<number> =>
  sql`json_array_length(${column} -> ${name}::text)`;

const applicationName = "jubilee";
const poolConnectionsMax = 10;
/** Fewer: however many read, a write, the hints and /readyz find a connection. */
const readsAtOnceMax = 8;
/** The other thread's own. */
const asideConnectionsMax = 2;
const connectMillisMax = 5000;
/** That time runs on while this process is at other work, and ends before it has looked at what came meanwhile. */
const connectTriesMax = 4;
const heldUpShare = 0.5;
/** A server that stands still in the middle of a group must not hold the others up: it loses its turn, and takes another. */
const stillMillisMax = 10_000;
/**
 * The groups of all servers run in turn, as with SQLite: big ones would fail each other again and
 * again. A lock before the first query is one before the snapshot; readers do not wait for it.
 */
const inTurn = "LOCK TABLE meta IN EXCLUSIVE MODE";
/** Two servers that start together must not both migrate. */
const migrationLock = 20_211_202;

/** Serialization, deadlock, a unique key that another server took first (the next run reads it), and a turn lost. */
const runAgain = new Set(["40001", "40P01", "23505", "25P03"]);

/** Opens the database of `DATABASE_URL`; refuses (UnsafeGround) when there is none to talk to. */
export async function openStore({ databaseUrl, beside = false, alone = false }: Where): Promise<Store<Db>> {
  if (!databaseUrl)
    throw new UnsafeGround("DATABASE_URL is not set, and the server was started for Postgres.");
  const pool = poolOf(databaseUrl, poolConnectionsMax);
  const broken = new WeakSet<pg.PoolClient>();
  pool.on("connect", (client) => client.on("error", () => broken.add(client)));
  await (alone ? requireAlone(pool) : Promise.resolve())
    .then(() => (beside ? requireServed(pool) : migrate(pool)))
    .catch(async (problem) => {
      await pool.end();
      throw problem;
    });

  let held: pg.PoolClient | null = null;
  const letGo = (discard: boolean) => {
    held?.release(discard);
    held = null;
  };
  const run = async (statement: string) => void (await held?.query(statement));
  const engine: Engine<Db> = {
    begin: async () => {
      held = await lineOf(pool);
      await run(`BEGIN ISOLATION LEVEL SERIALIZABLE; ${inTurn}`);
      return drizzle(held);
    },
    run,
    commit: async () => {
      await run("COMMIT");
      letGo(false);
    },
    rollback: async () => {
      letGo(await fails(run("ROLLBACK")));
    },
    open: () => held !== null && !broken.has(held),
    again: (problem) => runAgain.has(codeOf(problem)) || wasNeverAsked(problem),
    away: (problem) => isAway(problem),
    queriesOnly: false,
  };
  const writes = groupCommit(engine);
  const hints = openHints(databaseUrl, applicationName);
  return {
    write: writes.write,
    read: readsOf(pool, readsAtOnceMax),
    ready: async () => void (await pool.query("SELECT 1")),
    hints,
    backup: async () => {
      throw new UnsafeGround("A Postgres database is backed up with pg_dump, not with this command.");
    },
    close: async () => {
      await writes.drained();
      await hints.close();
      await pool.end();
    },
  };
}

/** For another thread of a process that serves the database: it only reads. */
export async function openReads({ databaseUrl }: Where): Promise<Pick<Store<Db>, "read" | "close">> {
  const pool = poolOf(databaseUrl ?? "", asideConnectionsMax);
  return { read: readsOf(pool, asideConnectionsMax), close: () => pool.end() };
}

function poolOf(databaseUrl: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: applicationName,
    max,
    connectionTimeoutMillis: connectMillisMax,
    idle_in_transaction_session_timeout: stillMillisMax,
  });
  pool.on("error", () => {}); // an idle connection that dies is replaced when it is next wanted
  pool.on("connect", (client) => {
    client.on("error", () => {}); // one in use fails what it is asked
    belongsTo(client, pool);
  });
  return pool;
}

function readsOf(pool: pg.Pool, atOnceMax: number): Store<Db>["read"] {
  // A pool refuses who has waited too long for a connection; a queue of ours only lets them wait.
  const reads = fewAtOnce(atOnceMax);
  return (work) =>
    reads(async () => {
      const client = await lineOf(pool).catch(inWords);
      let discard = true;
      try {
        await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        const value = await work(drizzle(client));
        await client.query("COMMIT");
        discard = false;
        return value;
      } catch (problem) {
        discard = await fails(client.query("ROLLBACK"));
        return inWords(problem);
      } finally {
        client.release(discard);
      }
    });
}

/** A line that comes too late to a process that was held up itself is no database that is away. */
async function lineOf(pool: pg.Pool): Promise<pg.PoolClient> {
  for (let tries = 1; ; tries++) {
    const before = performance.eventLoopUtilization();
    try {
      return await pool.connect();
    } catch (problem) {
      const wasHeldUp = performance.eventLoopUtilization(before).utilization > heldUpShare;
      if (!wasHeldUp || !/timeout/i.test(String(problem)) || tries === connectTriesMax) throw problem;
    }
  }
}

const requireServed = (pool: pg.Pool) =>
  requireMigrated("postgres", { rows: async (query) => (await pool.query(query)).rows });

async function requireAlone(pool: pg.Pool) {
  const { rowCount } = await pool
    .query(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1 AND pid <> pg_backend_pid()",
      [applicationName],
    )
    .catch(sayWhyNot);
  if (rowCount) throw new UnsafeGround("A server is running on this database. Stop every one of them first.");
}

async function migrate(pool: pg.Pool) {
  const client = await lineOf(pool).catch(sayWhyNot);
  try {
    await client.query(`SELECT pg_advisory_lock(${migrationLock})`);
    await applyMigrations("postgres", {
      rows: async (query) => (await client.query(query)).rows,
      run: async (statement) => void (await client.query(statement)),
    }).catch(sayWhyNot);
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${migrationLock})`);
    client.release();
  }
}

const fails = (work: Promise<unknown>) =>
  work.then(
    () => false,
    () => true,
  );

/** Somebody who reads is told to try again, as somebody who writes is. */
function inWords(problem: unknown): never {
  throw isAway(problem) ? new Refused("busy") : problem;
}

/** Drizzle wraps what the driver threw. */
function codeOf(problem: unknown): string {
  const { code, cause } = problem as { code?: string; cause?: unknown };
  return code ?? (cause ? codeOf(cause) : "");
}

/** Class 08, 53 and 57 of the error codes, a turn that took too long, and sockets that broke: the database is away, not wrong. */
function isAway(problem: unknown): boolean {
  const code = codeOf(problem);
  if (code) return /^(08|53|57|25P03|ECONNREFUSED$|ECONNRESET$|EPIPE$|ETIMEDOUT$)/.test(code);
  return /terminated|timeout exceeded|not queryable|Connection ended/i.test(wordsOf(problem));
}

/** The line had broken before this was to be sent on it: whatever it was, and be it the commit, has not happened. */
const wasNeverAsked = (problem: unknown) => /not queryable/i.test(wordsOf(problem));

/** The driver's own: around them drizzle puts what somebody typed. */
function wordsOf(problem: unknown): string {
  const { message = "", cause } = problem as Partial<Error>;
  return cause ? wordsOf(cause) : message;
}
