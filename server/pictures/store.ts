import { and, eq, inArray } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { pictures } from "#db/schema.ts";

export async function insertPicture(tx: Tx, picture: typeof pictures.$inferInsert) {
  await tx.insert(pictures).values(picture);
}

/** Which of these are pictures of this event. */
export async function picturesOf(tx: ReadTx, eventId: string, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const own = await tx
    .select({ id: pictures.id })
    .from(pictures)
    .where(and(eq(pictures.eventId, eventId), inArray(pictures.id, ids)));
  return own.map(({ id }) => id);
}

export const countPictures = (tx: ReadTx, eventId: string) =>
  tx.$count(pictures, eq(pictures.eventId, eventId));

export async function findPicture(tx: ReadTx, id: string) {
  const [found] = await tx.select().from(pictures).where(eq(pictures.id, id));
  return found ?? null;
}
