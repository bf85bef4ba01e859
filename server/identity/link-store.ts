import { and, eq, gt, lt } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { oneTimeLinks } from "#db/schema.ts";
import { hashToken, randomToken } from "#server/links.ts";
import type { Lang } from "#shared/texts.ts";

export type OneTimeLinkRow = typeof oneTimeLinks.$inferSelect;

export interface OneTimeLink extends Pick<OneTimeLinkRow, "kind" | "subjectId" | "expiresAt"> {
  values?: OneTimeLinkRow["values"];
}

export async function findOneTimeLink(tx: ReadTx, token: string, now: Temporal.Instant) {
  const [found] = await tx
    .select()
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.hash, hashToken(token)), gt(oneTimeLinks.expiresAt, now)));
  return found ?? null;
}

/** A press that was done stays until its link ends, so that its repetition is answered as the first was. */
export async function keepDone(tx: Tx, link: OneTimeLinkRow): Promise<void> {
  const values = { ...link.values, done: "yes" };
  await tx
    .insert(oneTimeLinks)
    .values({ ...link, values })
    .onConflictDoUpdate({ target: oneTimeLinks.hash, set: { values } });
}

/** What an erasing press leaves, by the hash of its token: that it is done, in which event, and in which language. */
export async function keepErased(tx: Tx, subjectId: string, left: { eventId: string; lang: Lang }) {
  await tx
    .update(oneTimeLinks)
    .set({ subjectId: null, values: { ...left, done: "yes" } })
    .where(and(eq(oneTimeLinks.subjectId, subjectId), eq(oneTimeLinks.kind, "erase")));
}

/** The addresses that can still press a link of this kind, about this registration. */
export async function addressesWith(
  tx: ReadTx,
  { kind, subjectId }: Pick<OneTimeLinkRow, "kind" | "subjectId">,
  now: Temporal.Instant,
): Promise<string[]> {
  if (!subjectId) return [];
  const rows = await tx
    .select({ values: oneTimeLinks.values })
    .from(oneTimeLinks)
    .where(
      and(
        eq(oneTimeLinks.subjectId, subjectId),
        eq(oneTimeLinks.kind, kind),
        gt(oneTimeLinks.expiresAt, now),
      ),
    );
  return rows.flatMap(({ values }) => values?.email ?? []);
}

/** True for the one caller who got there first. */
export async function consumeOneTimeLink(tx: Tx, token: string): Promise<boolean> {
  const used = await tx
    .delete(oneTimeLinks)
    .where(eq(oneTimeLinks.hash, hashToken(token)))
    .returning({ hash: oneTimeLinks.hash });
  return used.length > 0;
}

/** Answers the token, which is nowhere else: only its hash is kept. */
export async function makeOneTimeLink(tx: Tx, link: OneTimeLink, now: Temporal.Instant): Promise<string> {
  const token = randomToken();
  await tx.delete(oneTimeLinks).where(lt(oneTimeLinks.expiresAt, now));
  await layOut(tx, token, link);
  return token;
}

/** Makes the token good for one more use, if it is not. */
export async function layOut(tx: Tx, token: string, link: OneTimeLink): Promise<void> {
  await tx
    .insert(oneTimeLinks)
    .values({ hash: hashToken(token), ...link })
    .onConflictDoNothing();
}

/** Whoever came in by one has no more use for the others; and whose sign-in is taken must not come back by one. */
export async function forgetLinksOf(tx: Tx, subjectId: string) {
  await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.subjectId, subjectId));
}

export async function forgetSetUpLinks(tx: Tx) {
  await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.kind, "set-up"));
}
