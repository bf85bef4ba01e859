import type { ReadTx } from "#db/engine.ts";
import { showNow } from "#server/shows/rules.ts";
import { actionsOf, type ConsoleRow, type ShowRow, showById } from "#server/shows/store.ts";
import type { Driver, ShowNow } from "#shared/shows.ts";

/** The show that a console follows, as its crew is told of it. */
export async function showOf(tx: ReadTx, { showId }: Pick<ConsoleRow, "showId">): Promise<ShowNow | null> {
  const row = showId === null ? null : await showById(tx, showId);
  if (!row) return null;
  const { id, order } = row;
  return { id, ...showNow({ order, actions: await actionsOf(tx, id) }), aheadMillis: aheadMillisOf(row) };
}

/** A rehearsal may be years ahead: in milliseconds no integer of a database would hold it. */
export const aheadMillisOf = ({ aheadSeconds }: Pick<ShowRow, "aheadSeconds">) => aheadSeconds * 1_000;

export const driverOf = ({ driverId, driverName, drivenSince }: ConsoleRow): Driver | null =>
  driverId === null
    ? null
    : { staffId: driverId, name: driverName ?? "", since: drivenSince?.toString() ?? "" };
