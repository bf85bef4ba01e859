import type { ReadTx, Tx } from "#db/engine.ts";
import type { Asker } from "#server/context.ts";
import { hashToken } from "#server/links.ts";
import { asksSince, forgetAsks, insertAsk, type LinkAsk } from "#server/mails/asks-store.ts";
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

interface Asked {
  of: LinkAsk["of"];
  email: string;
  asker: Asker;
}

/**
 * Nobody's mailbox is filled by a stranger who knows the address, and nobody is kept out by one: each
 * asker spends a budget of their own, and so do all strangers together, who never spend that of a
 * browser which was signed in before. The `last` link that a budget has lives until it has the next one:
 * whoever owns the mailbox finds a link there that works, or gets one. It is asked and counted
 * alike for addresses that nobody knows.
 */
export async function spendLinkMail(
  tx: Tx,
  { of, email, asker }: Asked,
  now: Temporal.Instant,
): Promise<"mail" | "last" | "spent"> {
  const since = now.subtract(hour);
  await forgetAsks(tx, since);
  const ask = { of, address: hashToken(email), asker: hashToken(`${email} ${asker.kind} ${asker.name}`) };
  const asks = await asksSince(tx, ask, since);
  const own = asks.filter((each) => each.asker === ask.asker).length;
  const left = Math.min(
    limits.linkMailsPerAskerPerHourMax - own,
    asker.kind === "own-browser"
      ? Number.POSITIVE_INFINITY
      : limits.linkMailsPerAddressPerHourMax - asks.length,
  );
  if (left <= 0) return "spent";
  await insertAsk(tx, ask, now);
  return left === 1 ? "last" : "mail";
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
