import { gt, lt } from "drizzle-orm";
import { chunksOf } from "#db/chunks.ts";
import type { ReadTx, Tx } from "#db/engine.ts";
import { rightsChanges } from "#db/schema.ts";
import { newId } from "#shared/new-id.ts";

export type RightsChange = typeof rightsChanges.$inferSelect;

/**
 * In the transaction that gives or takes the right: whoever reads what came after it reads this, too. Of
 * many it is one row: each tick reads all rows of the last seconds, also while a whole hall is seated.
 */
export async function noteRightsChanges(tx: Tx, subjectIds: string[], at: Temporal.Instant): Promise<void> {
  for (const chunk of chunksOf(subjectIds))
    await tx.insert(rightsChanges).values({ id: newId(), subjectId: chunk.join(), at });
}

/** Whose they are. */
export const subjectsOf = ({ subjectId }: Pick<RightsChange, "subjectId">): string[] => subjectId.split(",");

export const rightsChangesAfter = (tx: ReadTx, after: Temporal.Instant): Promise<RightsChange[]> =>
  tx.select().from(rightsChanges).where(gt(rightsChanges.at, after));

export async function forgetRightsChanges(tx: Tx, before: Temporal.Instant): Promise<void> {
  await tx.delete(rightsChanges).where(lt(rightsChanges.at, before));
}
