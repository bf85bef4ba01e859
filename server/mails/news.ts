import type { Letter } from "#server/mails/letter.ts";
import { changesBetween, type SessionChange } from "#server/programme/changes.ts";
import { endsAt } from "#shared/reading.ts";

/** What a mail about the programme tells: all that has changed since the person was last told, if it is still to come. */
export function changesToTell({ mail, registration, programme, since }: Letter): SessionChange[] {
  const isTold = mail.kind === "programme-changed" && registration?.state === "confirmed";
  if (!isTold || !since || programme?.state !== "published") return [];
  return changesBetween(since, programme).filter((change) => isToCome(change, mail.queuedAt));
}

/** Also what was to come and is now said to have been: whoever waits for it must know. */
const isToCome = ({ session, before }: SessionChange, at: Temporal.Instant) =>
  [session, before].some((each) => each && Date.parse(endsAt(each)) > at.epochMilliseconds);

const gatherMinutes = 60;
const gatherSoonMinutes = 10;
const soonHours = 6;

/** A busy hour of the organizers is one mail; what starts soon is told soon. */
export function gatheredUntil(changes: readonly SessionChange[], now: Temporal.Instant): Temporal.Instant {
  const soon = now.add({ hours: soonHours }).epochMilliseconds;
  const starts = changes.flatMap(({ session, before }) => [session.startsAt, before?.startsAt ?? []].flat());
  const isSoon = starts.some((at) => Date.parse(at) <= soon);
  return now.add({ minutes: isSoon ? gatherSoonMinutes : gatherMinutes });
}
