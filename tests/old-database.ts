import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { engineName } from "#db/dialect.ts";
import { applyMigrations } from "#db/migrate.ts";
import type { CommandName } from "#shared/contract.ts";
import type { Place } from "#tests/listener.ts";
import { ownDatabase } from "#tests/postgres.ts";

type Who = "organizer" | "attendee" | "guest" | "screen" | "nobody";

/** What the server of that version answered, the moment before it was upgraded. */
export interface OldAnswers {
  now: string;
  cookies: Record<Who, string>;
  answers: { as: Who; command: CommandName; input: Record<string, unknown>; value: unknown }[];
  live: ({ as: Who; seen: object } & Place)[];
  /** The entries of each calendar, by its path. */
  calendars: Record<string, { uid: string; sequence: number; status: string }[]>;
}

const unpacked = (file: string) =>
  gunzipSync(readFileSync(fileURLToPath(new URL(`fixtures/0.1.0/${file}`, import.meta.url))));

export const oldAnswers = (): OldAnswers => JSON.parse(String(unpacked(`${engineName}/answers.json.gz`)));

/** A copy of the database that 0.1.0 left behind, as its server stopped. */
export async function oldDatabase(): Promise<{ dataDir: string; databaseUrl?: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), "jubilee-old-"));
  if (engineName === "postgres") return { dataDir, databaseUrl: await oldPostgres(dataDir) };
  unpackSqlite(dataDir);
  return { dataDir };
}

export const unpackSqlite = (dataDir: string) =>
  writeFileSync(join(dataDir, "jubilee.db"), unpacked("sqlite/jubilee.db.gz"), { mode: 0o600 });

async function oldPostgres(scratch: string): Promise<string> {
  const { default: pg } = await import("pg");
  const databaseUrl = await ownDatabase();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const run = async (statement: string) => void (await client.query(statement));
  const rows = async (query: string) => (await client.query(query)).rows;
  await applyMigrations("postgres", { rows, run }, migrationsOf010(scratch));
  await run("DELETE FROM migrations");
  await run("SET session_replication_role = replica"); // rows come in no order that their references ask for
  for (const [table, kept] of Object.entries(JSON.parse(String(unpacked("postgres/rows.json.gz")))))
    await client.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [
      JSON.stringify(kept),
    ]);
  await client.end();
  return databaseUrl;
}

/** The first one alone: what came after it is what an upgrade brings. */
function migrationsOf010(scratch: string): string {
  const kept = join(scratch, "migrations");
  cpSync(fileURLToPath(new URL("../db/migrations/postgres", import.meta.url)), kept, { recursive: true });
  const journalFile = join(kept, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(journalFile, "utf8"));
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }));
  return kept;
}
