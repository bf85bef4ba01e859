import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "pg";
import { inject } from "vitest";
import { applyMigrations } from "#db/migrate.ts";
import { newId } from "#shared/new-id.ts";

/* To make a database and its tables takes a second, to empty it a few milliseconds: a worker has one, for all its tests. */

const endMillisMax = 1_000;
const noDatabase = "3D000";

let isTaken = false;

/** The worker's database with its tables, empty; while somebody is on it, one of their own. */
export async function freshDatabase(): Promise<string> {
  if (isTaken) return ownDatabase();
  isTaken = true;
  const name = `worker_${process.env.VITEST_POOL_ID}`;
  const client = await connect(name).catch((problem) => {
    if (problem.code !== noDatabase) throw problem;
    return makeTables(name);
  });
  try {
    if (await staysInUse(client)) return ownDatabase();
    await empty(client);
    return urlOf(name);
  } finally {
    await client.end();
  }
}

/** Its servers have stopped, and nobody looks at what they left. */
export function giveBack(databaseUrl: string): void {
  if (databaseUrl === urlOf(`worker_${process.env.VITEST_POOL_ID}`)) isTaken = false;
}

/** Without tables, and nobody else's: for a test that changes tables. */
export async function ownDatabase(): Promise<string> {
  const name = `own_${newId().replaceAll("-", "")}`;
  await make(name);
  return urlOf(name);
}

const urlOf = (name: string) => `${inject("postgresUrl")}/${name}`;

async function connect(name: string): Promise<Client> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: urlOf(name) });
  await client.connect();
  return client;
}

async function make(name: string): Promise<void> {
  const client = await connect("postgres");
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
}

/** A table that one test changed would be changed for all that come after it. */
async function makeTables(name: string): Promise<Client> {
  await make(name);
  const client = await connect(name);
  await applyMigrations("postgres", {
    rows: async (query) => (await client.query(query)).rows,
    run: async (statement) => void (await client.query(statement)),
  });
  await client.query(`
    CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'A test that changes tables has a database of its own: ownDatabase'; END $$;
    CREATE EVENT TRIGGER tables_stay ON ddl_command_start
      WHEN TAG IN ('ALTER TABLE', 'DROP TABLE', 'CREATE INDEX', 'DROP INDEX', 'CREATE TRIGGER', 'CREATE FUNCTION')
      EXECUTE FUNCTION refuse()`);
  return client;
}

/** Whoever was killed or has just stopped leaves within a moment. */
async function staysInUse(client: Client): Promise<boolean> {
  const others =
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()";
  const until = performance.now() + endMillisMax;
  while ((await client.query(others)).rowCount !== 0) {
    if (performance.now() > until) return true;
    await pause(10);
  }
  return false;
}

/** As a replica it asks for no order among tables that refer to each other. */
async function empty(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'",
  );
  await client.query("SET session_replication_role = replica");
  await client.query(rows.map(({ name }) => `DELETE FROM ${name}`).join(";"));
}
