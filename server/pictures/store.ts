import { eq } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { pictures } from "#db/schema.ts";

export async function insertPicture(tx: Tx, picture: typeof pictures.$inferInsert) {
  await tx.insert(pictures).values(picture);
}

export async function findPicture(tx: ReadTx, id: string) {
  const [found] = await tx.select().from(pictures).where(eq(pictures.id, id));
  return found ?? null;
}
