import type { RegistrationRow } from "#server/registrations/store.ts";
import type { PlainMailKind } from "#shared/mail-kinds.ts";

type Registered = Pick<RegistrationRow, "id" | "eventId" | "email" | "lang">;

/** To somebody about their registration, whatever the mail says. */
export const mailAbout = ({ id, eventId, email, lang }: Registered, now: Temporal.Instant) => ({
  eventId,
  to: email,
  lang,
  subjectId: id,
  now,
});

/** A mail that says no more than its kind. */
export const asMail = (kind: PlainMailKind, row: Registered, now: Temporal.Instant) => ({
  kind,
  ...mailAbout(row, now),
});
