import { connectionOf } from "./drizzle.ts";
import type { ReadTx } from "./engine.ts";

const stores = new WeakMap<object, object>();
/** What is read over one connection of a store is at hand over all of them. */
export const belongsTo = (connection: object, store: object): void => void stores.set(connection, store);

/**
 * What never changes under its id is read once for each store, and goes with it. The latest `countMax`
 * that were read are kept.
 */
export function atHand<T>(
  countMax: number,
  read: (tx: ReadTx, id: string) => Promise<T>,
): (tx: ReadTx, id: string) => Promise<T> {
  const kept = new WeakMap<object, Map<string, T>>();
  return async (tx, id) => {
    const connection = connectionOf(tx);
    const store = stores.get(connection) ?? connection;
    const known = kept.get(store) ?? new Map<string, T>();
    kept.set(store, known);
    const found = known.get(id);
    if (found !== undefined) return found;
    const value = await read(tx, id);
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= countMax) known.delete(oldest);
    known.set(id, value);
    return value;
  };
}
