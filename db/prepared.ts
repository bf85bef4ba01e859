import { type Placeholder, sql } from "drizzle-orm";
import type { Tx } from "./engine.ts";

/** What a query leaves open, by name. */
export type Open<Given> = { [K in keyof Given]: Placeholder<string, Given[K]> };

type Rows<Q> = Q extends PromiseLike<infer R> ? R : never;
interface Query extends PromiseLike<unknown> {
  prepare(name: string): { execute(given: Record<string, unknown>): unknown };
}

/**
 * A query that is asked all the time: drizzle writes it once for each connection, which costs more
 * than most queries do, and then it is only given its values. Not for rows to insert: drizzle would
 * convert a null like a value. Nor does it convert what is compared: give an instant as the tables
 * keep it.
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
      // Without a name, so that Postgres keeps nothing in its session: a pool in between may not either.
      query = write(tx as Tx, open).prepare("") as ReturnType<Q["prepare"]>;
      written.set(connection, query);
    }
    return (await query.execute(given as Record<string, unknown>)) as Rows<Q>;
  };
}

/** A transaction is another value each time; what drizzle holds below it lasts. */
const connectionOf = (tx: object) => (tx as { $client: object }).$client;
