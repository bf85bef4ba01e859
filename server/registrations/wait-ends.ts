import type { ReadTx } from "#db/engine.ts";
import type { Effects } from "#server/context.ts";
import { begin, type Piece, peopleAtOnce } from "#server/errands/errand.ts";
import { queueMails } from "#server/mails/queue.ts";
import { dayBefore } from "#server/programme/day-before.ts";
import { released } from "#server/programme/store.ts";
import { asMail } from "#server/registrations/as-mail.ts";
import { isGoing } from "#server/registrations/going.ts";
import { isMeanwhile } from "#server/registrations/standings.ts";
import type { RegistrationRow } from "#server/registrations/store.ts";
import { endWaits, firstMeanwhile, hostsOfMeanwhile } from "#server/registrations/wait-store.ts";
import { leaveQueue } from "#server/seats/store.ts";
import { limits } from "#shared/limits.ts";

type Whose = Pick<RegistrationRow, "eventId" | "hostId">;

/** When waiting for the hall beside a seat online ends by itself: early enough that people know where to go. */
export async function waitEndsAt(tx: ReadTx, { eventId, hostId }: Whose): Promise<Temporal.Instant | null> {
  const programme = await released(tx, eventId);
  return programme && dayBefore(programme, hostId, limits.hallWaitEndsHour);
}

export async function isWaitOver(tx: ReadTx, whose: Whose, now: Temporal.Instant): Promise<boolean> {
  const endsAt = await waitEndsAt(tx, whose);
  return endsAt !== null && Temporal.Instant.compare(now, endsAt) >= 0;
}

/** Of those in line, who still waits. Whose wait has ended meanwhile is told so, and stands in it no more. */
export async function withoutEnded(
  effects: Effects,
  eventId: string,
  rows: RegistrationRow[],
): Promise<RegistrationRow[]> {
  const ended = new Set<RegistrationRow>();
  for (const row of rows.filter(isMeanwhile))
    if (await isWaitOver(effects.tx, row, effects.now)) ended.add(row);
  await end(effects, eventId, [...ended]);
  return rows.filter((row) => !ended.has(row));
}

/** Whose waits have had their time; whichever server looks first begins, and a second look finds none. */
export async function endWaitsOf(effects: Effects, eventId: string): Promise<void> {
  const hostIds = await hostsWhoseWaitIsOver(effects.tx, eventId, effects.now);
  if (hostIds.length > 0) await begin(effects, { eventId, kind: "end-waits", values: {} }, endSomeWaits);
}

export const endSomeWaits: Piece<"end-waits"> = async (effects, { eventId }) => {
  const hostIds = await hostsWhoseWaitIsOver(effects.tx, eventId, effects.now);
  if (hostIds.length === 0) return "done";
  const rows = await firstMeanwhile(effects.tx, eventId, { hostIds, limit: peopleAtOnce });
  await end(effects, eventId, rows);
  return rows.length < peopleAtOnce ? "done" : null;
};

/** Those of whose people somebody still stands in line; none while the event does not take place. */
export async function hostsWhoseWaitIsOver(tx: ReadTx, eventId: string, now: Temporal.Instant) {
  if (!(await isGoing(tx, eventId, now))) return [];
  const over: (string | null)[] = [];
  for (const hostId of await hostsOfMeanwhile(tx, eventId))
    if (await isWaitOver(tx, { eventId, hostId }, now)) over.push(hostId);
  return over;
}

async function end({ tx, now, announce, moves }: Effects, eventId: string, rows: RegistrationRow[]) {
  if (rows.length === 0) return;
  await leaveQueue(tx, eventId, "onsite", rows.length);
  await endWaits(
    tx,
    rows.map(({ id }) => id),
  );
  await queueMails(
    tx,
    rows.map((row) => asMail("hall-wait-ended", row, now)),
  );
  announce({ kind: "mail" });
  moves(eventId, ["registrations", "mails"]);
}
