import { eq, sql } from "drizzle-orm";
import { withEntries } from "#db/dialect.ts";
import type { ReadTx, Tx } from "#db/engine.ts";
import { type Open, prepared } from "#db/prepared.ts";
import { desks } from "#db/schema.ts";
import type { Topic } from "#shared/topics.ts";

export type DeskRow = typeof desks.$inferSelect & { id: string };

const byEvent = prepared((tx: ReadTx, { eventId }: Open<{ eventId: string }>) =>
  tx.select().from(desks).where(eq(desks.eventId, eventId)),
);

/** An event of which nothing has moved yet has no row. */
export async function deskOf(tx: ReadTx, eventId: string): Promise<DeskRow> {
  const [found] = await byEvent(tx, { eventId });
  return { id: eventId, ...(found ?? { eventId, clock: 0, movedAt: {} }) };
}

/** Almost every command moves a desk: for each set of topics the query is written once. */
const advances = new Map<string, ReturnType<typeof advanceOf>>();

function advanceOf(topics: readonly Topic[]) {
  const next = sql`${desks.clock} + 1`;
  const movedAt = withEntries(desks.movedAt, topics, next);
  const first = Object.fromEntries(topics.map((topic) => [topic, 1]));
  return prepared((tx: Tx, { eventId }: Open<{ eventId: string }>) =>
    tx
      .insert(desks)
      .values({ eventId, clock: 1, movedAt: first })
      .onConflictDoUpdate({ target: desks.eventId, set: { clock: next, movedAt } }),
  );
}

/** One on, in the transaction of whatever moves these topics. */
export async function advanceDesk(tx: Tx, eventId: string, topics: readonly Topic[]): Promise<void> {
  const key = topics.toSorted().join();
  const advance = advances.get(key) ?? advanceOf(topics);
  advances.set(key, advance);
  await advance(tx, { eventId });
}
