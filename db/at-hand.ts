import { connectionOf } from "./drizzle.ts";
import type { ReadTx } from "./engine.ts";

/**
 * What never changes under its id is read once for each connection, and goes with it. The latest
 * `countMax` that were read are kept.
 */
export function atHand<T>(
  countMax: number,
  read: (tx: ReadTx, id: string) => Promise<T>,
): (tx: ReadTx, id: string) => Promise<T> {
  const kept = new WeakMap<object, Map<string, T>>();
  return async (tx, id) => {
    const connection = connectionOf(tx);
    const known = kept.get(connection) ?? new Map<string, T>();
    kept.set(connection, known);
    const found = known.get(id);
    if (found !== undefined) return found;
    const value = await read(tx, id);
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= countMax) known.delete(oldest);
    known.set(id, value);
    return value;
  };
}
