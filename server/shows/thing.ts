import type { ReadTx } from "#db/engine.ts";
import { showNow } from "#server/shows/rules.ts";
import { actionsOf, type ConsoleRow, showById } from "#server/shows/store.ts";
import type { Driver, ShowNow } from "#shared/shows.ts";

/** The show that a console follows, as its crew is told of it. */
export async function showOf(tx: ReadTx, { showId }: Pick<ConsoleRow, "showId">): Promise<ShowNow | null> {
  const row = showId === null ? null : await showById(tx, showId);
  if (!row) return null;
  const { id, order, aheadMillis } = row;
  return { id, ...showNow({ order, actions: await actionsOf(tx, id) }), aheadMillis };
}

export const driverOf = ({ driverId, driverName, drivenSince }: ConsoleRow): Driver | null =>
  driverId === null
    ? null
    : { staffId: driverId, name: driverName ?? "", since: drivenSince?.toString() ?? "" };
