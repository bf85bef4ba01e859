import type { NewOrder } from "#shared/commands.ts";
import { Refused } from "#shared/refusal.ts";

/**
 * Each thing with its place in the new order, 0 first. Refuses (changed-meanwhile) an order made of
 * a list that is no longer the same; a repeated call finds its own order, and every place as it is.
 */
export function placedAnew<T extends { id: string }>(
  stored: readonly T[],
  { was, ids }: Omit<NewOrder, "eventId">,
): { thing: T; place: number }[] {
  const now = stored.map(({ id }) => id);
  if (!sameOrder(now, ids) && !sameOrder(now, was)) throw new Refused("changed-meanwhile");
  const byId = new Map(stored.map((thing) => [thing.id, thing]));
  return ids.map((id, place) => ({ thing: byId.get(id) as T, place }));
}

const sameOrder = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, at) => id === b[at]);
