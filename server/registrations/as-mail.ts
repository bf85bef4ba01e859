import type { RegistrationRow } from "#server/registrations/store.ts";
import type { PlainMailKind } from "#shared/mail-kinds.ts";

/** A mail to somebody about their registration. */
export const asMail = (kind: PlainMailKind, row: RegistrationRow, now: Temporal.Instant) => ({
  kind,
  eventId: row.eventId,
  to: row.email,
  lang: row.lang,
  subjectId: row.id,
  now,
});
