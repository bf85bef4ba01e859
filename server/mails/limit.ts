import type { ReadTx } from "#db/engine.ts";
import { mailedSince } from "#server/mails/store.ts";
import { limits } from "#shared/limits.ts";
import type { MailKind } from "#shared/mails.ts";
import { Refused } from "#shared/refusal.ts";

/** Somebody asked for it, and waits for it. */
export const linkMails: MailKind[] = ["personal-link", "staff-sign-in"];
const ownChangeMails: MailKind[] = [
  "confirmation",
  "waitlisted",
  "mode-switched",
  "cancelled",
  "calendar-choice",
];
const hour = { hours: 1 };

/** Nobody's mailbox is filled by a stranger who knows the address. */
export async function mayMailLink(tx: ReadTx, email: string, now: Temporal.Instant): Promise<boolean> {
  const mailed = await mailedSince(tx, email, linkMails, now.subtract(hour));
  return mailed.length < limits.linkMailsPerAddressPerHourMax;
}

/**
 * Nor by one who registers with it and then changes their mind again and again: an address counts
 * before anybody has shown that it is theirs. Refuses (too-many, with the time until the next change).
 */
export async function requireFewOwnChanges(tx: ReadTx, email: string, now: Temporal.Instant): Promise<void> {
  const mailed = await mailedSince(tx, email, ownChangeMails, now.subtract(hour));
  const inTheWay = mailed.at(-limits.ownChangeMailsPerAddressPerHourMax);
  if (!inTheWay) return;
  const wait = inTheWay.add(hour).since(now).total("seconds");
  throw new Refused("too-many", { retryAfterSeconds: Math.ceil(wait) });
}
