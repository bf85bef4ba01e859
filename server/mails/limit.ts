import type { ReadTx } from "#db/engine.ts";
import { mailsTo } from "#server/mails/store.ts";
import { limits } from "#shared/limits.ts";

/** Nobody's mailbox is filled by a stranger who knows the address. */
export async function mayMailLink(tx: ReadTx, email: string, now: Temporal.Instant): Promise<boolean> {
  const mailed = await mailsTo(tx, email, ["personal-link", "staff-sign-in"], now.subtract({ hours: 1 }));
  return mailed < limits.linkMailsPerAddressPerHourMax;
}
