import { type ChangeFor, changesFor } from "#server/calendars/moved.ts";
import type { Letter } from "#server/mails/letter.ts";
import type { SessionChange } from "#server/programme/changes.ts";
import { endsAtMillis } from "#shared/reading.ts";

/**
 * What a mail about the programme is about: all that has changed for this person since they were last
 * informed, if it is still to come. `origin` is where the rooms' pages are, wherever places are shown.
 */
export function newsFor(
  { mail, registration, programme, since }: Letter,
  { origin }: { origin: string } = { origin: "" },
): ChangeFor[] {
  if (mail.kind !== "programme-changed" || registration?.state !== "confirmed") return [];
  if (!since || programme?.state !== "published") return [];
  const changes = changesFor({ lang: mail.lang, origin, registration }, since, programme);
  return changes.filter((change) => isToCome(change, mail.queuedAt));
}

/** Also what was to come and is now said to have been: whoever waits for it must know. */
export const isToCome = ({ session, before }: SessionChange, at: Temporal.Instant) =>
  [session, before].some((each) => each && endsAtMillis(each) > at.epochMilliseconds);

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
