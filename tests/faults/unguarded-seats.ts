import { AsyncLocalStorage } from "node:async_hooks";
import type Database from "better-sqlite3";
import { and, eq, sql } from "drizzle-orm";
import pg from "pg";
import { engineName } from "#db/dialect.ts";
import type { Store, Tx } from "#db/engine.ts";
import { seats } from "#db/schema.ts";
import type { Seat } from "#server/seats/store.ts";
import type { TestApp } from "#tests/app.ts";

type Ledger = (typeof seats.$inferSelect)[];
const seenEarlier = new AsyncLocalStorage<Ledger>();

/** Long enough that a crowd goes by few looks, whenever each of it is let in. */
const lookMillis = 500;

/** Each write goes by a look at the seats that was taken before it: what it then decides on is a little old. */
export function readsBeforeItWrites(store: Store): Store {
  let looked: { atMillis: number; ledger: Promise<Ledger> } | null = null;
  const look = () => {
    const atMillis = performance.now();
    if (!looked || atMillis - looked.atMillis > lookMillis)
      looked = { atMillis, ledger: store.read((tx) => tx.select().from(seats)) };
    return looked.ledger;
  };
  return {
    ...store,
    write: async (work) => {
      const seen = await look();
      return store.write((tx) => seenEarlier.run(structuredClone(seen), () => work(tx)));
    },
  };
}

/** Decides on what was seen before the write, where something was; null leaves it to the guard. */
export async function takeOnEarlierRead(
  tx: Tx,
  eventId: string,
  { mode, group }: Seat,
): Promise<boolean | null> {
  const ledger = seenEarlier.getStore();
  if (!ledger) return null;
  const row = ledger.find((each) => each.eventId === eventId && each.mode === mode && each.group === group);
  if (!row || row.taken >= row.capacity) return false;
  row.taken++;
  await tx
    .update(seats)
    .set({ taken: sql`${seats.taken} + 1` })
    .where(and(eq(seats.eventId, eventId), eq(seats.mode, mode), eq(seats.group, group)));
  return true;
}

/** Takes the CHECK out of this one test's own database. */
export async function dropCheck(app: TestApp): Promise<void> {
  if (engineName === "sqlite")
    return app.store.write(async (tx) => {
      (tx as unknown as { $client: Database.Database }).$client.pragma("ignore_check_constraints = ON");
    });
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  await client.query("ALTER TABLE seats DROP CONSTRAINT seats_taken_within_capacity");
  await client.end();
}
