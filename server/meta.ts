import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { type ReadTx, type Store, type Tx, UnsafeGround } from "#db/engine.ts";
import { mails, meta } from "#db/schema.ts";

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

/** What is known of the key: whether links may have been made already, and its fingerprint where it stands here. */
export async function readKeyFacts(store: Store): Promise<{ served: boolean; fingerprint: string | null }> {
  const rows = await store.read((tx) => tx.select().from(meta));
  const kept = (key: string) => rows.find((row) => row.key === key)?.value ?? null;
  return { served: kept("epoch") !== null, fingerprint: kept(fingerprintKey) };
}

const fingerprintKey = "key-fingerprint";

/** Refuses (UnsafeGround) another key than the one that all links were made with; the first start writes it down. */
export async function requireKey(store: Store, fingerprint: string): Promise<void> {
  const kept = await store.write((tx) => keepFirst(tx, fingerprintKey, () => fingerprint));
  if (kept !== fingerprint)
    throw new UnsafeGround(
      "The server key is not the one that the links of this database were made with. Put that one back (server.key of the backup, or SERVER_KEY; the same on every server). If it is lost, make a new one:  npm run rotate-key",
    );
}

export const changeKey = (tx: Tx, fingerprint: string) => keepFact(tx, fingerprintKey, fingerprint);

async function keepFirst(tx: Tx, key: string, make: () => string): Promise<string> {
  await tx.insert(meta).values({ key, value: make() }).onConflictDoNothing();
  const [kept] = await tx.select().from(meta).where(eq(meta.key, key));
  return (kept as typeof meta.$inferSelect).value;
}

/** Whether mail has been seen to leave this installation. */
export async function hasSentTest(tx: ReadTx): Promise<boolean> {
  const [found] = await tx
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.state, "sent"), eq(mails.kind, "test")))
    .limit(1);
  return found !== undefined;
}
