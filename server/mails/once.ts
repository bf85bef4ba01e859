import type { OneTimeLink } from "#server/identity/link-store.ts";
import { signInMinutes } from "#server/mails/rules.ts";
import type { MailRow } from "#server/mails/store.ts";
import { limits } from "#shared/limits.ts";
import type { MailKind } from "#shared/mails.ts";

type Lasting = (mail: MailRow) => Temporal.DurationLike;

/** Mails that bring a link which does something by one press: what it is, and for how long it can. */
const onceLinks: Partial<Record<MailKind, [kind: OneTimeLink["kind"], lasts: Lasting]>> = {
  "staff-sign-in": ["staff-sign-in", (mail) => ({ minutes: signInMinutes(mail) })],
  "address-confirm": ["confirm-address", () => ({ hours: limits.addressConfirmHoursMax })],
  "erase-link": ["erase", () => ({ hours: limits.erasePressHoursMax })],
  "address-changed": ["restore-address", () => ({ hours: 24 * limits.addressRestoreDaysMax })],
};

/** The link that the mail is to bring, if it is one of those; its token is made when the mail is. */
export function onceLinkOf(mail: MailRow, now: Temporal.Instant): OneTimeLink | null {
  const [kind, lasts] = onceLinks[mail.kind] ?? [];
  if (!kind || !lasts) return null;
  const values = "email" in mail.values ? { ...mail.values } : {}; // the address that the press is about
  return { kind, subjectId: mail.subjectId, values, expiresAt: now.add(lasts(mail)) };
}
