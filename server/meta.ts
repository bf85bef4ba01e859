import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { ReadTx, Store, Tx } from "#db/engine.ts";
import { meta } from "#db/schema.ts";

export interface Installation {
  /** New after each restore: clients that know another one start over. */
  epoch: string;
  /** The host part of every calendar UID, whatever PUBLIC_URL becomes later. */
  uidHost: string;
}

/** What the first start wrote down and every later one reads. */
export function readInstallation(store: Store, publicUrl: string): Promise<Installation> {
  return store.write(async (tx) => ({
    epoch: await keepFirst(tx, "epoch", () => randomBytes(9).toString("base64url")),
    uidHost: await keepFirst(tx, "uid-host", () => new URL(publicUrl).hostname),
  }));
}

export async function knownFact(tx: ReadTx, key: string): Promise<string | null> {
  const [kept] = await tx.select().from(meta).where(eq(meta.key, key));
  return kept?.value ?? null;
}

export async function keepFact(tx: Tx, key: string, value: string) {
  await tx.insert(meta).values({ key, value }).onConflictDoUpdate({ target: meta.key, set: { value } });
}

async function keepFirst(tx: Tx, key: string, make: () => string): Promise<string> {
  await tx.insert(meta).values({ key, value: make() }).onConflictDoNothing();
  const [kept] = await tx.select().from(meta).where(eq(meta.key, key));
  return (kept as typeof meta.$inferSelect).value;
}
