import Database from "better-sqlite3";
import pg from "pg";
import { vi } from "vitest";
import { engineName } from "#db/dialect.ts";

/** Every query that the database was asked meanwhile, in order, without its values. */
export async function queriesOf(act: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  const watched = engineName === "postgres" ? watchPostgres(asked) : watchSqlite(asked);
  try {
    await act();
    return asked;
  } finally {
    for (const spy of watched) spy.mockRestore();
  }
}

function watchPostgres(asked: string[]) {
  const query = pg.Client.prototype.query as (this: pg.Client, ...given: unknown[]) => unknown;
  const watch = function (this: pg.Client, ...given: unknown[]) {
    const [what] = given as [string | { text: string }];
    asked.push(typeof what === "string" ? what : what.text);
    return query.apply(this, given);
  };
  return [vi.spyOn(pg.Client.prototype, "query").mockImplementation(watch as never)];
}

function watchSqlite(asked: string[]) {
  const database = new Database(":memory:");
  const statements = Object.getPrototypeOf(database.prepare("SELECT 1")) as Database.Statement;
  database.close();
  return (["run", "get", "all"] as const).map((name) => {
    const run = statements[name] as (this: Database.Statement, ...given: unknown[]) => never;
    return vi.spyOn(statements, name).mockImplementation(function (this: Database.Statement, ...given) {
      asked.push(this.source);
      return run.apply(this, given);
    });
  });
}
