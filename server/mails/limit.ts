import type { ReadTx, Tx } from "#db/engine.ts";
import type { Asker, Writing } from "#server/context.ts";
import { hashToken } from "#server/links.ts";
import { asksSince, forgetAsks, insertAsk, type LinkAsk } from "#server/mails/asks-store.ts";
import { causedInEvent, causedSince, countLeft, type MailRow, mailedSince } from "#server/mails/store.ts";
import { limits } from "#shared/limits.ts";
import { kindsThat } from "#shared/mail-kinds.ts";
import { Refused } from "#shared/refusal.ts";

/** Somebody asked for it, and waits for it. */
export const linkMails = kindsThat(({ counts }) => counts === "a link asked for");
/** The team's own, for which nobody waits. */
export const letterMails = kindsThat(({ counts }) => counts === "a letter");
const ownChangeMails = kindsThat(({ counts }) => counts === "an own change");
const newAddressMails = kindsThat(({ counts }) => counts === "a new address");
const hour = { hours: 1 };
const day = { hours: 24 };

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
  const max = limits.ownChangeMailsPerAddressPerHourMax;
  requireRoom(await mailedSince(tx, email, ownChangeMails, now.subtract(hour), max), hour, now);
}

/**
 * Nobody goes from mailbox to mailbox, and none is asked again and again by whoever likes to. Counted
 * by what was asked alone, so that it tells nothing of who has the address. Refuses (too-many).
 */
export async function requireFewAddressChanges(
  tx: ReadTx,
  { id }: { id: string },
  email: string,
  now: Temporal.Instant,
): Promise<void> {
  const since = now.subtract(day);
  const [asksMax, confirmsMax] = [limits.addressChangesPerDayMax, limits.addressConfirmsPerAddressPerDayMax];
  const asker = `registration:${id}`;
  requireRoom(await causedSince(tx, asker, newAddressMails, since, asksMax), day, now);
  requireRoom(await mailedSince(tx, email, newAddressMails, since, confirmsMax), day, now);
}

/**
 * What a team member has written to single people, wherever they like, is paid for by them and by
 * their event; what goes to everybody, a release or a cancellation, is held back by nothing. Answers
 * who pays. Refuses (too-many).
 */
export async function payMail({ tx, now, actor }: Writing, eventId: string): Promise<string> {
  const causedBy = `staff:${actor.staff?.id}`;
  const since = now.subtract(day);
  requireRoom(await causedSince(tx, causedBy, null, since, limits.mailsPerMemberPerDayMax), day, now);
  requireRoom(await causedInEvent(tx, eventId, since, limits.singleMailsPerEventPerDayMax), day, now);
  return causedBy;
}

/** Whether as many letters have left within the hour as may; what is under way has. */
export const lettersWait = async (tx: ReadTx, now: Temporal.Instant): Promise<boolean> =>
  (await countLeft(tx, letterMails, now.subtract(hour))) >= limits.letterMailsPerHourMax;

/** Whether this mail, which has just been taken, is a letter more than may leave. */
export const isOneTooMany = async (tx: ReadTx, { kind }: MailRow, now: Temporal.Instant): Promise<boolean> =>
  letterMails.includes(kind) &&
  (await countLeft(tx, letterMails, now.subtract(hour))) > limits.letterMailsPerHourMax;

/** Refuses (too-many, with the time until the next) where as many as may be stand within the span: `inTheWay` is the first of them. */
export function requireRoom(
  inTheWay: Temporal.Instant | null,
  span: Temporal.DurationLike,
  now: Temporal.Instant,
): void {
  if (!inTheWay) return;
  const wait = inTheWay.add(span).since(now).total("seconds");
  throw new Refused("too-many", { retryAfterSeconds: Math.ceil(wait) });
}
