import type { ReadTx } from "#db/engine.ts";
import type { Writing } from "#server/context.ts";
import { addressesWith, forgetLinksOf } from "#server/identity/link-store.ts";
import { isPending } from "#server/identity/rules.ts";
import { requireFewAddressChanges } from "#server/mails/limit.ts";
import { queueMail } from "#server/mails/queue.ts";
import { addressesWaitedFor, dropWaiting } from "#server/mails/store.ts";
import { mailAtNewAddress, mailTo } from "#server/registrations/moves.ts";
import type { PressDoing } from "#server/registrations/press.ts";
import { proveAddress } from "#server/registrations/proof.ts";
import { atNewAddress, maskedAddress, newLinks } from "#server/registrations/rules.ts";
import {
  changeRegistration,
  type RegistrationRow,
  registrationByEmail,
} from "#server/registrations/store.ts";
import { limits } from "#shared/limits.ts";
import { hasAddress } from "#shared/mail-address.ts";
import { Refused } from "#shared/refusal.ts";

/**
 * Another address counts when its mailbox confirms it: asked and answered alike whether somebody has
 * it or not. Whoever got the mails to an address that nobody has proven must not get in by them, so
 * its links die at once. To ask for the present address takes back what waits.
 */
export async function askForAddress(
  row: RegistrationRow,
  email: string,
  { tx, now, announce }: Writing,
): Promise<RegistrationRow> {
  if (email === row.email) return changeRegistration(tx, row, { pendingEmail: null, pendingUntil: null });
  await requireFewAddressChanges(tx, row, email, now);
  const again = isPending(row, now) && row.pendingEmail === email;
  const asked = await changeRegistration(tx, row, {
    pendingEmail: email,
    pendingUntil: now.add({ hours: limits.addressConfirmHoursMax }),
    ...(row.provenAt || again || !hasAddress(row.email) ? {} : newLinks(row)),
  });
  await queueMail(tx, { ...aboutAddress(asked, email), kind: "address-confirm", to: email, now });
  announce({ kind: "mail" });
  return asked;
}

export const confirmAddress: PressDoing = {
  address: ({ email = "" }) => email,
  stands: (row, { email }, now) => isPending(row, now) && row.pendingEmail === email,
  async press(row, { email = "" }, context) {
    const { tx, now } = context;
    const confirmed = await moveTo(row, email, context);
    if (row.provenAt)
      await queueMail(tx, {
        ...aboutAddress(confirmed, row.email),
        kind: "address-changed",
        to: row.email,
        now,
      });
    return confirmed;
  },
};

/** Whoever had the address before and can still take it back, or is about to be told how (R9). */
export async function addressesBefore(
  tx: ReadTx,
  { id, email }: RegistrationRow,
  now: Temporal.Instant,
): Promise<Set<string>> {
  const told = await addressesWith(tx, { kind: "restore-address", subjectId: id }, now);
  const untold = await addressesWaitedFor(tx, { kind: "address-changed", subjectId: id });
  return new Set([...told, ...untold].filter((each) => each !== email));
}

/** The way back of whoever had the address before; those of later ones end with it. */
export const restoreAddress: PressDoing = {
  address: ({ email = "" }) => email,
  stands: (row, { email }) => row.email !== email,
  async press(row, { email = "" }, context) {
    await forgetLinksOf(context.tx, row.id);
    await dropWaiting(context.tx, { kind: "address-changed", subjectId: row.id });
    return moveTo(row, email, context);
  },
};

/** The mailbox has shown that it is read: it takes the place of the address before, whose links are dead. */
async function moveTo(row: RegistrationRow, email: string, context: Writing) {
  const { tx, now, announce } = context;
  if (await registrationByEmail(tx, row.eventId, email))
    throw new Refused("already-taken", { field: "email" });
  const moved = await proveAddress(await changeRegistration(tx, row, atNewAddress(row, email)), context);
  // Whoever had no seat before is told of it already.
  if (moved.state === row.state) await mailTo(tx, await mailAtNewAddress(tx, moved, now), moved, now);
  announce({ kind: "mail" });
  announce({ kind: "rights", subjectId: row.id });
  return moved;
}

const aboutAddress = ({ id, eventId, lang, email }: RegistrationRow, about: string) => ({
  eventId,
  lang,
  subjectId: id,
  values: { email: about, now: maskedAddress(email) },
  causedBy: `registration:${id}`,
});
