import { type Method, renderInvitation } from "#server/calendars/invitation.ts";
import type { Services } from "#server/context.ts";
import { attendeeNameOf } from "#server/mails/compose.ts";
import type { Letter } from "#server/mails/letter.ts";
import { planKept } from "#server/mails/plan.ts";
import { mailWords } from "#server/mails/words.ts";
import { inLang } from "#shared/texts.ts";

export interface Invitation {
  method: Method;
  content: string;
}

/** The calendar parts of a mail: one session each, as clients read no more of a part. */
export function invitationsOf(letter: Letter, services: Services, at: Temporal.Instant): Invitation[] {
  const { mail, event, programme, registration } = letter;
  const plan = planKept(mail);
  if (!event || !programme || !registration || !plan) return [];
  const { mode, state, revision, revisedAt } = registration;
  const hosts = event.hosts.map((host) => inLang(host.name, mail.lang, event.languages).text);
  const common = {
    programme,
    registration: { mode, state, revision, revisedAt, alarmMinutes: null },
    lang: mail.lang,
    origin: services.config.publicUrl,
    organizer: { name: mailWords[mail.lang].hosts(hosts), email: mailboxOf(services.config.mailFrom) },
    attendee: { name: attendeeNameOf(letter), email: mail.to },
    at,
  };
  const written = (method: Method, ids: string[]) =>
    programme.sessions
      .filter((session) => ids.includes(session.id))
      .map((session) => ({ method, content: renderInvitation({ ...common, method, session }) }));
  return [...written("REQUEST", plan.request), ...written("CANCEL", plan.cancel)];
}

/** `Jubilee <mail@example.org>` or the address alone. */
const mailboxOf = (from: string) => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
