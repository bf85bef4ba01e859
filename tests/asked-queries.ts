import { AsyncLocalStorage } from "node:async_hooks";
import { isDeepStrictEqual } from "node:util";
import Database from "better-sqlite3";
import pg from "pg";
import { vi } from "vitest";
import { engineName } from "#db/dialect.ts";

/**
 * Every query that the database was asked meanwhile, in order, without its values. What servers tell each
 * other goes out after the answer, in its own time, and is no part of it.
 */
export async function queriesOf(act: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  await whileHeard((text) => asked.push(text), act);
  return asked;
}

/** As above, but for what the server asks beside it on its own rounds: the act is no request, but done in this process. */
export async function ownQueriesOf(act: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  const within = new AsyncLocalStorage<string[]>();
  await whileHeard(
    (text) => within.getStore()?.push(text),
    () => within.run(asked, act),
  );
  return asked;
}

/**
 * What somebody else's request asks may fall among the queries of another, and be it the server's own round
 * an hour: by chance, and so not each time. What is alike once is alike; what is not, is never.
 */
export async function untilAlike<T>(compare: () => Promise<[T, T]>): Promise<[T, T]> {
  for (let timesLeft = 3; ; timesLeft--) {
    const both = await compare();
    if (timesLeft === 1 || isDeepStrictEqual(...both)) return both;
  }
}

/** Where in these the writing begins; -1: nowhere. */
export const beginOfWrite = (queries: readonly string[]) =>
  queries.findIndex((each) => /^BEGIN (IMMEDIATE|ISOLATION LEVEL SERIALIZABLE)/.test(each));

type Hear = (text: string) => void;

async function whileHeard(hear: Hear, act: () => Promise<unknown>) {
  const watched = engineName === "postgres" ? watchPostgres(hear) : watchSqlite(hear);
  try {
    await act();
  } finally {
    for (const spy of watched) spy.mockRestore();
  }
}

function watchPostgres(hear: Hear) {
  const query = pg.Client.prototype.query as (this: pg.Client, ...given: unknown[]) => unknown;
  const watch = function (this: pg.Client, ...given: unknown[]) {
    const [what] = given as [string | { text: string }];
    const text = typeof what === "string" ? what : what.text;
    if (!text.includes("pg_notify")) hear(text);
    return query.apply(this, given);
  };
  return [vi.spyOn(pg.Client.prototype, "query").mockImplementation(watch as never)];
}

function watchSqlite(hear: Hear) {
  const database = new Database(":memory:");
  const statements = Object.getPrototypeOf(database.prepare("SELECT 1")) as Database.Statement;
  database.close();
  return (["run", "get", "all"] as const).map((name) => {
    const run = statements[name] as (this: Database.Statement, ...given: unknown[]) => never;
    return vi.spyOn(statements, name).mockImplementation(function (this: Database.Statement, ...given) {
      hear(this.source);
      return run.apply(this, given);
    });
  });
}
