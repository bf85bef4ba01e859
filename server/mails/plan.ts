import { isOutOfReach } from "#server/calendars/taking-part.ts";
import type { Letter } from "#server/mails/letter.ts";
import { newsFor } from "#server/mails/news.ts";
import type { InformedOf, MailRow } from "#server/mails/store.ts";
import { type MailSaying, mailSaying, traitsOf } from "#shared/mail-kinds.ts";
import type { ReleasedSession } from "#shared/programme.ts";
import { endsAtMillis, sessionsToAttend, takesInvitations } from "#shared/reading.ts";

/** What a mail does in a calendar that takes invitations: the ids of sessions. */
export interface Plan {
  request: string[];
  cancel: string[];
}

/** How many sessions come along with one mail, unless more of them are in the calendar already; the rest is in the feed. */
export const requestsPerMailMax = 12;

/**
 * From what the calendar holds to what it should hold. Anything but a change of the programme tells
 * it all anew: the same SEQUENCE twice is the same entry. What an earlier try of this mail withdrew
 * is withdrawn again, as nobody knows how far that try came.
 */
export function planOf(letter: Letter, now: Temporal.Instant): Plan {
  const { mail, registration, programme } = letter;
  if (!registration || !programme || !carries(letter)) return { request: [], cancel: [] };
  const upcoming = programme.sessions.filter((session) => isUpcoming(session, now));
  const reached = new Map(
    programme.rooms.map((room) => [room.id, !isOutOfReach(room, registration.mode)] as const),
  );
  const isThere = ({ roomId }: ReleasedSession) => reached.get(roomId ?? "") ?? true;
  const wanted = idsOf(isInvited(letter) ? sessionsToAttend({ sessions: upcoming }).filter(isThere) : []);
  const changed = idsOf(newsFor(letter).map(({ session }) => session));
  const asked = mail.kind === "programme-changed" ? wanted.filter((id) => changed.includes(id)) : wanted;
  const held = [...(registration.informedOf?.sessionIds ?? []), ...(planKept(mail)?.cancel ?? [])];
  // What a calendar holds already must not grow stale: only what is new to it can wait in the feed.
  const [known, fresh] = [asked.filter((id) => held.includes(id)), asked.filter((id) => !held.includes(id))];
  const room = Math.max(0, requestsPerMailMax - known.length);
  const requested = new Set([...known, ...fresh.slice(0, room)]);
  return {
    request: asked.filter((id) => requested.has(id)),
    cancel: idsOf(upcoming).filter((id) => held.includes(id) && !wanted.includes(id)),
  };
}

/** The plan by which the mail was last tried, as its row keeps it. */
export const planKept = ({ values }: Pick<MailRow, "values">): Plan | null =>
  "plan" in values ? (values.plan ?? null) : null;

/** What the row says with the plan, and with the releases between which it tells. */
export const withPlan = ({ mail, since, programme }: Letter, plan: Plan): MailSaying =>
  mailSaying({
    kind: mail.kind,
    values: {
      ...mail.values,
      ...(since ? { since: since.number } : {}),
      ...(programme ? { until: programme.number } : {}),
      plan,
    },
  });

/** What the person knows once the mail has gone out. */
export function informedBy({ mail, registration, programme }: Letter, { request, cancel }: Plan): InformedOf {
  const before = registration?.informedOf ?? { release: 0, sessionIds: [] };
  const informs = calendarOf(mail) === "invitations and the programme";
  const kept = before.sessionIds.filter((id) => !request.includes(id) && !cancel.includes(id));
  return {
    release: informs && programme ? programme.number : before.release,
    sessionIds: [...kept, ...request],
  };
}

/** Nothing to say any more: what was changed is as before, or the person knows it already. */
export function isMoot(letter: Letter, { request, cancel }: Plan): boolean {
  if (letter.written) return letter.written.state === "stopped"; // what has not left does not leave
  if (letter.mail.kind === "calendar-choice") return request.length + cancel.length === 0;
  return letter.mail.kind === "programme-changed" && newsFor(letter).length === 0;
}

const calendarOf = ({ kind }: Pick<MailRow, "kind">) => {
  const traits = traitsOf(kind);
  return "calendar" in traits ? traits.calendar : "nothing";
};

/** A link is asked for to be read at once, and brings nothing else; nor is another mailbox the one that was invited. */
const carries = ({ mail, registration }: Letter) =>
  calendarOf(mail) !== "nothing" && registration?.email === mail.to;

const isInvited = ({ registration, programme }: Letter) =>
  registration?.state === "confirmed" &&
  takesInvitations(registration.calendarBy) &&
  programme?.state === "published";

const isUpcoming = (session: ReleasedSession, now: Temporal.Instant) =>
  session.kind !== "break" && endsAtMillis(session) > now.epochMilliseconds;

const idsOf = (sessions: readonly ReleasedSession[]) => sessions.map((session) => session.id);
