import type BetterSqlite3 from "better-sqlite3";
import type { Column } from "drizzle-orm";

/*
 * Everything that we know of the inside of drizzle, which it promises nobody. It was read in this version;
 * with another one a test fails, and says what to read again.
 */
export const readIn = {
  "drizzle-orm": {
    version: "0.45.4",
    readAgain: [
      "better-sqlite3/driver.js, node-postgres/driver.js: `$client` is what drizzle() was given, the same object each time",
      "better-sqlite3/session.js: a text is always run in one mode, raw() or not, since its statement is shared",
      "node-postgres/session.js: the name of prepare() is handed to pg as it is, and an empty one is none",
      "column.js, sql/sql.js, utils.js: mapToDriverValue() and mapFromDriverValue() are all that is done to a value, and neither is given a null",
      "sql/sql.js: a bare placeholder is given its value unconverted",
    ],
  },
} as const;

/** A transaction is another value each time; what drizzle holds below it lasts. */
export const connectionOf = (tx: object) => (tx as { $client: object }).$client;

interface Preparable<P> {
  prepare(name: string): P;
}
/** Without a name, so that Postgres keeps nothing in its session: a pool in between may not either. */
export const preparedUnnamed = <P>(query: Preparable<P>): P => query.prepare("");

/** A value as the driver is given it, by what the column does with it. */
export const toDriver = (column: Column, value: unknown): unknown =>
  value === null || value === undefined ? null : column.mapToDriverValue(value);
export const fromDriver = (column: Column, kept: unknown): unknown =>
  kept === null ? null : column.mapFromDriverValue(kept);

const statementsMax = 500;

/**
 * Drizzle prepares anew for each query, which costs more than most of them do; what it writes is
 * always the same few hundred texts.
 */
export function rememberStatements(database: BetterSqlite3.Database): BetterSqlite3.Database {
  const prepare = database.prepare.bind(database);
  const known = new Map<string, BetterSqlite3.Statement>();
  return Object.assign(database, {
    prepare: (text: string) => {
      const statement = known.get(text) ?? prepare(text);
      if (known.size >= statementsMax) known.clear();
      known.set(text, statement);
      return statement;
    },
  });
}
