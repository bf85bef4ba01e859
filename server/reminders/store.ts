import { eq } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { reminders } from "#db/schema.ts";
import type { Due } from "#server/mails/reminders.ts";

/** True for the one server that came first. */
export async function keepReminded(tx: Tx, eventId: string, { kind, at }: Due): Promise<boolean> {
  const kept = await tx.insert(reminders).values({ eventId, kind, at }).onConflictDoNothing().returning();
  return kept.length > 0;
}

/** Of which reminders of an event the mails have been left. */
export const remindedOf = (tx: ReadTx, eventId: string): Promise<Due[]> =>
  tx.select({ kind: reminders.kind, at: reminders.at }).from(reminders).where(eq(reminders.eventId, eventId));
