import { and, eq, gt, lte } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { linkAsks } from "#db/schema.ts";
import { newId } from "#shared/new-id.ts";

export type LinkAsk = Omit<typeof linkAsks.$inferSelect, "id" | "at">;

export const asksSince = (tx: ReadTx, { of, address }: Omit<LinkAsk, "asker">, since: Temporal.Instant) =>
  tx
    .select({ asker: linkAsks.asker })
    .from(linkAsks)
    .where(and(eq(linkAsks.address, address), eq(linkAsks.of, of), gt(linkAsks.at, since)));

export async function insertAsk(tx: Tx, ask: LinkAsk, at: Temporal.Instant): Promise<void> {
  await tx.insert(linkAsks).values({ id: newId(), ...ask, at });
}

export async function forgetAsks(tx: Tx, until: Temporal.Instant): Promise<void> {
  await tx.delete(linkAsks).where(lte(linkAsks.at, until));
}
