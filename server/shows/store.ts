import { and, asc, eq, sql } from "drizzle-orm";
import { withEntries } from "#db/dialect.ts";
import type { ReadTx, Tx } from "#db/engine.ts";
import { type Open, prepared } from "#db/prepared.ts";
import { consoles, showActions, shows } from "#db/schema.ts";
import type { ShowThingKind } from "#shared/live.ts";
import type { Action, ShowForm } from "#shared/shows.ts";

export type ConsoleRow = typeof consoles.$inferSelect;
export type ShowRow = typeof shows.$inferSelect;

export interface ConsoleAt {
  roomId: string;
  form: ShowForm;
}

const byPlace = prepared((tx: ReadTx, { roomId, form }: Open<ConsoleAt>) =>
  tx
    .select()
    .from(consoles)
    .where(and(eq(consoles.roomId, roomId), eq(consoles.form, form))),
);

/** A room whose show nobody has opened yet has no row. */
export async function consoleOf(tx: ReadTx, at: ConsoleAt): Promise<ConsoleRow> {
  const [found] = await byPlace(tx, at);
  return found ?? { ...at, ...untouched };
}
const untouched = {
  clock: 0,
  movedAt: { show: 0, driver: 0 },
  showId: null,
  driverId: null,
  driverName: null,
  drivenSince: null,
};

export type Changed = Partial<Pick<ConsoleRow, "showId" | "driverId" | "driverName" | "drivenSince">>;

/** One on, in the transaction of whatever moves these. */
export async function advanceConsole(
  tx: Tx,
  at: ConsoleAt,
  kinds: readonly ShowThingKind[],
  change: Changed = {},
): Promise<void> {
  const next = sql`${consoles.clock} + 1`;
  const first = { ...untouched.movedAt, ...Object.fromEntries(kinds.map((kind) => [kind, 1])) };
  await tx
    .insert(consoles)
    .values({ ...at, clock: 1, movedAt: first, ...change })
    .onConflictDoUpdate({
      target: [consoles.roomId, consoles.form],
      set: { clock: next, movedAt: withEntries(consoles.movedAt, kinds, next), ...change },
    });
}

export async function showById(tx: ReadTx, id: string): Promise<ShowRow | null> {
  const [found] = await tx.select().from(shows).where(eq(shows.id, id));
  return found ?? null;
}

export async function insertShow(tx: Tx, show: typeof shows.$inferInsert): Promise<void> {
  await tx.insert(shows).values(show);
}

/** With all that was done in it. */
export async function forgetShow(tx: Tx, id: string): Promise<void> {
  await tx.delete(showActions).where(eq(showActions.showId, id));
  await tx.delete(shows).where(eq(shows.id, id));
}

const inOrder = prepared((tx: ReadTx, { showId }: Open<{ showId: string }>) =>
  tx
    .select({ action: showActions.action })
    .from(showActions)
    .where(eq(showActions.showId, showId))
    .orderBy(asc(showActions.place)),
);

export async function actionsOf(tx: ReadTx, showId: string): Promise<Action[]> {
  const rows = await inOrder(tx, { showId });
  return rows.map(({ action }) => action);
}

export async function insertActions(tx: Tx, rows: (typeof showActions.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(showActions).values(rows);
}
