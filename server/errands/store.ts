import { asc, eq, notInArray } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import type { ErrandSaying } from "#db/schema/errands.ts";
import { errands } from "#db/schema.ts";
import { newId } from "#shared/new-id.ts";

type Row = typeof errands.$inferSelect;
export type ErrandKind = ErrandSaying["kind"];
export type SayingOf<K extends ErrandKind> = Extract<ErrandSaying, { kind: K }>;
export type Errand<K extends ErrandKind = ErrandKind> = Omit<Row, "kind" | "values"> & SayingOf<K>;
export type Cursor = NonNullable<Row["cursor"]>;

/** Behind all that is still to be done in its event. */
export async function insertErrand(tx: Tx, errand: Omit<Row, "id" | "place">): Promise<void> {
  const last = (await errandsOf(tx, errand.eventId)).at(-1);
  await tx.insert(errands).values({ id: newId(), place: (last?.place ?? 0) + 1, ...errand });
}

/** What is still to be done in this event, in order. */
export async function errandsOf(tx: ReadTx, eventId: string): Promise<Errand[]> {
  const rows = await tx
    .select()
    .from(errands)
    .where(eq(errands.eventId, eventId))
    .orderBy(asc(errands.place));
  return rows as Errand[];
}

/** What was left first, but for events that are passed over. */
export async function firstErrand(tx: ReadTx, passedOver: readonly string[]): Promise<Errand | null> {
  const [found] = await tx
    .select()
    .from(errands)
    .where(passedOver.length > 0 ? notInArray(errands.eventId, [...passedOver]) : undefined)
    .orderBy(asc(errands.place), asc(errands.at))
    .limit(1);
  return (found as Errand | undefined) ?? null;
}

export async function errandComesTo(tx: Tx, id: string, cursor: Cursor): Promise<void> {
  await tx.update(errands).set({ cursor }).where(eq(errands.id, id));
}

export async function dropErrand(tx: Tx, id: string): Promise<void> {
  await tx.delete(errands).where(eq(errands.id, id));
}
