import { and, asc, eq, gt, lt } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { passkeyChallenges, passkeys, recoveryCodes, signIns } from "#db/schema.ts";
import { hashToken } from "#server/links.ts";
import { foldRecoveryCode } from "#server/passkeys/rules.ts";

export type PasskeyRow = typeof passkeys.$inferSelect;
type Challenge = typeof passkeyChallenges.$inferSelect;

export const passkeysOf = (tx: ReadTx, staffId: string): Promise<PasskeyRow[]> =>
  tx.select().from(passkeys).where(eq(passkeys.staffId, staffId)).orderBy(asc(passkeys.madeAt));

export async function passkeyByCredential(tx: ReadTx, credentialId: string): Promise<PasskeyRow | null> {
  const [found] = await tx.select().from(passkeys).where(eq(passkeys.credentialId, credentialId));
  return found ?? null;
}

export async function insertPasskey(tx: Tx, row: PasskeyRow) {
  await tx.insert(passkeys).values(row);
}

/** Answers the row as it is then; null where it is not theirs. */
export async function changePasskey(
  tx: Tx,
  { id, staffId }: { id: string; staffId: string },
  change: Partial<Pick<PasskeyRow, "name" | "counter" | "usedAt">>,
): Promise<PasskeyRow | null> {
  const [changed] = await tx
    .update(passkeys)
    .set(change)
    .where(and(eq(passkeys.id, id), eq(passkeys.staffId, staffId)))
    .returning();
  return changed ?? null;
}

export async function deletePasskey(tx: Tx, { id, staffId }: { id: string; staffId: string }) {
  await tx.delete(passkeys).where(and(eq(passkeys.id, id), eq(passkeys.staffId, staffId)));
}

/** Whoever has none left is signed in by the link alone, wherever they are. */
export async function forgetSecondFactors(tx: Tx, staffId: string) {
  await tx.delete(passkeys).where(eq(passkeys.staffId, staffId));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId));
  await tx
    .update(signIns)
    .set({ proof: "link" })
    .where(and(eq(signIns.subjectId, staffId), eq(signIns.proof, "passkey")));
}

/** How many team members have a passkey for another host name, and none for this one. */
export async function membersLockedOut(tx: ReadTx, host: string | null): Promise<number> {
  const rows = await tx.select({ staffId: passkeys.staffId, host: passkeys.host }).from(passkeys);
  const here = new Set(rows.filter((row) => row.host === host).map((row) => row.staffId));
  return new Set(rows.map((row) => row.staffId)).difference(here).size;
}

/** One for each sign-in and purpose: what was asked before is no longer waited for. */
export async function keepChallenge(tx: Tx, challenge: Challenge, now: Temporal.Instant) {
  await tx.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, now));
  const { signInId, purpose, ...next } = challenge;
  await tx
    .insert(passkeyChallenges)
    .values(challenge)
    .onConflictDoUpdate({ target: [passkeyChallenges.signInId, passkeyChallenges.purpose], set: next });
}

/** Good for the one who takes it first, and in time. */
export async function takeChallenge(
  tx: Tx,
  { signInId, purpose, now }: Pick<Challenge, "signInId" | "purpose"> & { now: Temporal.Instant },
): Promise<string | null> {
  const [taken] = await tx
    .delete(passkeyChallenges)
    .where(
      and(
        eq(passkeyChallenges.signInId, signInId),
        eq(passkeyChallenges.purpose, purpose),
        gt(passkeyChallenges.expiresAt, now),
      ),
    )
    .returning({ challenge: passkeyChallenges.challenge });
  return taken?.challenge ?? null;
}

/** In the place of all earlier ones. */
export async function keepRecoveryCodes(tx: Tx, staffId: string, codes: readonly string[]) {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId));
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ hash: hashToken(foldRecoveryCode(code)), staffId })));
}

/** True for the one caller who got there first. */
export async function consumeRecoveryCode(tx: Tx, staffId: string, code: string): Promise<boolean> {
  const used = await tx
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.hash, hashToken(foldRecoveryCode(code))), eq(recoveryCodes.staffId, staffId)))
    .returning({ hash: recoveryCodes.hash });
  return used.length > 0;
}

export const recoveryCodesLeft = (tx: ReadTx, staffId: string) =>
  tx.$count(recoveryCodes, eq(recoveryCodes.staffId, staffId));
