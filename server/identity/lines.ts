import type { ReadTx } from "#db/engine.ts";
import { signInsOf } from "#server/identity/sign-in-store.ts";
import type { SignInLine } from "#shared/signins.ts";

/** As their owner, or whoever looks after them, knows them. */
export async function signInLinesOf(
  tx: ReadTx,
  staffId: string,
  now: Temporal.Instant,
  here?: string,
): Promise<SignInLine[]> {
  return (await signInsOf(tx, staffId, now)).map((row) => ({
    id: row.id,
    here: row.id === here,
    proof: row.proof,
    browser: row.browser,
    network: row.network,
    since: row.startedAt?.toString() ?? null,
    seen: row.seenAt.toString(),
  }));
}
