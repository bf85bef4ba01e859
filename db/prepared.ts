import { getTableColumns, type Placeholder, type SQL, sql, type Table } from "drizzle-orm";
import { connectionOf, fromDriver, preparedUnnamed, toDriver } from "./drizzle.ts";
import type { Tx } from "./engine.ts";

/** What a query leaves open, by name. */
export type Open<Given> = { [K in keyof Given]: Placeholder<string, Given[K]> };

type Rows<Q> = Q extends PromiseLike<infer R> ? R : never;
interface Query extends PromiseLike<unknown> {
  prepare(name: string): { execute(given: Record<string, unknown>): unknown };
}

/**
 * A query that is asked all the time: drizzle writes it once for each connection, which costs more
 * than most queries do, and then it is only given its values. An open value is not converted when it
 * is compared: give an instant as the tables keep it.
 */
export function prepared<Given extends object, Q extends Query>(
  write: (tx: Tx, open: Open<Given>) => Q,
): (tx: Pick<Tx, "select">, given: Given) => Promise<Rows<Q>> {
  const written = new WeakMap<object, ReturnType<Q["prepare"]>>();
  const open = new Proxy({} as Open<Given>, { get: (_, name) => sql.placeholder(String(name)) });
  return async (tx, given) => {
    const connection = connectionOf(tx);
    let query = written.get(connection);
    if (!query) {
      query = preparedUnnamed(write(tx as Tx, open)) as ReturnType<Q["prepare"]>;
      written.set(connection, query);
    }
    return (await query.execute(given as Record<string, unknown>)) as Rows<Q>;
  };
}

/**
 * Inserts one row, every column of it, and answers it as the table keeps it, which asks the database
 * nothing: what the row leaves out is the column's default, or null.
 */
export function preparedInsert<T extends Table, Q extends Query>(
  table: T,
  write: (tx: Tx, row: T["$inferInsert"]) => Q,
) {
  const columns = Object.entries(getTableColumns(table));
  // Bare: drizzle would convert a null as if it were a value, so each value is converted here.
  const row: Record<string, SQL> = Object.fromEntries(
    columns.map(([name]) => [name, sql`${sql.placeholder(name)}`]),
  );
  const insert = prepared((tx: Tx, _open: Open<Record<string, unknown>>) => write(tx, row));
  return async (tx: Tx, given: T["$inferInsert"]): Promise<T["$inferSelect"]> => {
    const values: Record<string, unknown> = {};
    const inserted: Record<string, unknown> = {};
    for (const [name, column] of columns) {
      const kept = toDriver(column, (given as Record<string, unknown>)[name] ?? column.default);
      values[name] = kept;
      inserted[name] = fromDriver(column, kept);
    }
    await insert(tx, values);
    return inserted;
  };
}
