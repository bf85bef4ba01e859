import { connectionOf } from "./drizzle.ts";
import type { ReadTx } from "./engine.ts";

const stores = new WeakMap<object, object>();
/** What is read over one connection of a store is at hand over all of them. */
export const belongsTo = (connection: object, store: object): void => void stores.set(connection, store);

interface AtHand<T> {
  (tx: ReadTx, id: string): Promise<T>;
  /** By whoever writes it under this id and has it already. */
  keep(tx: ReadTx, id: string, value: T): void;
}

/**
 * What never changes under its id is read once for each store, and goes with it. The latest `countMax`
 * that were read are kept.
 */
export function atHand<T>(countMax: number, read: (tx: ReadTx, id: string) => Promise<T>): AtHand<T> {
  const kept = new WeakMap<object, Map<string, T>>();
  const knownTo = (tx: ReadTx) => {
    const connection = connectionOf(tx);
    const store = stores.get(connection) ?? connection;
    const known = kept.get(store) ?? new Map<string, T>();
    kept.set(store, known);
    return known;
  };
  const keep = (tx: ReadTx, id: string, value: T) => {
    const known = knownTo(tx);
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= countMax) known.delete(oldest);
    known.set(id, value);
  };
  const readOnce = async (tx: ReadTx, id: string) => {
    const found = knownTo(tx).get(id);
    if (found !== undefined) return found;
    const value = await read(tx, id);
    keep(tx, id, value);
    return value;
  };
  return Object.assign(readOnce, { keep });
}
