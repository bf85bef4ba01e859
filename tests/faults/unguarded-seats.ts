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

/** From one look at the seats on, each write on these stores goes by it: what it then decides on is a little old. */
export function earlierLook() {
  let looked: Promise<Ledger> | undefined;
  let look = async () => {};
  const around = (store: Store): Store => {
    look = async () => {
      looked = store.read((tx) => tx.select().from(seats));
      await looked;
    };
    return {
      ...store,
      write: async (work) => {
        const seen = await looked;
        return store.write(seen ? (tx) => seenEarlier.run(structuredClone(seen), () => work(tx)) : work);
      },
    };
  };
  return { around, look: () => look() };
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
