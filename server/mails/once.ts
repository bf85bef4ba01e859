import type { OneTimeLink } from "#server/identity/link-store.ts";
import type { MailRow } from "#server/mails/store.ts";
import { traitsOf } from "#shared/mail-kinds.ts";

/** How long the link works that does something by one press; 0 where the mail brings none. */
export function onceMinutes({ kind, values }: Pick<MailRow, "kind" | "values">): number {
  const traits = traitsOf(kind);
  if (!("once" in traits)) return 0;
  const { minutes, minutesOfLast = minutes } = traits.once;
  // The last link of a budget has to do until there is a next one.
  return "budget" in values && values.budget === "last" ? minutesOfLast : minutes;
}

/** The link that the mail is to bring, if it is one of those; its token is made when the mail is. */
export function onceLinkOf(mail: MailRow, now: Temporal.Instant): OneTimeLink | null {
  const traits = traitsOf(mail.kind);
  if (!("once" in traits)) return null;
  const values = "email" in mail.values ? { ...mail.values } : {}; // the address that the press is about
  const expiresAt = now.add({ minutes: onceMinutes(mail) });
  return { kind: traits.once.does, subjectId: mail.subjectId, values, expiresAt };
}
