import type { ReadTx, Tx } from "#db/engine.ts";
import { nounsOfGuests } from "#server/audit/rules.ts";
import { forgetInAudit } from "#server/audit/store.ts";
import type { Effects } from "#server/context.ts";
import { forgetContacts } from "#server/crew/store.ts";
import type { Unasked } from "#server/desk/unasked.ts";
import { type EventRow, findEvent } from "#server/events/store.ts";
import { forgetEditsOf } from "#server/journal/store.ts";
import { queueMails } from "#server/mails/queue.ts";
import { erasedAtOnce, erasePerson } from "#server/personal/erase.ts";
import { type Due, dueFor } from "#server/personal/rules.ts";
import {
  dropRetention,
  everyEvent,
  putRetention,
  registrationsLeft,
  retentionOf,
  somePeople,
} from "#server/personal/store.ts";
import { membersOf } from "#server/team/store.ts";

/** Warns those who run an event that its span ends, and a week later does what it said. */
export async function keepSpans(store: Unasked, now: Temporal.Instant): Promise<void> {
  for (const id of await store.read((tx) => eventsWithDue(tx, now))) {
    const isDue = await store.write((effects) => warnOrErase(id, effects));
    if (isDue) while (await store.write((effects) => eraseSome(id, effects)));
  }
}

/** In most hours none: nobody's write waits for a round that finds nothing to do. */
async function eventsWithDue(tx: ReadTx, now: Temporal.Instant): Promise<string[]> {
  const ids: string[] = [];
  for (const event of await everyEvent(tx)) {
    const { kind } = await dueOf(tx, event, now);
    if (kind !== "nothing") ids.push(event.id);
  }
  return ids;
}

/** What is to be done for the people who are left; a notice of a span that is none any more goes. */
async function dueOf(
  tx: ReadTx,
  { id, details }: EventRow,
  now: Temporal.Instant,
): Promise<Due | { kind: "no span" }> {
  const noticed = await retentionOf(tx, id);
  if (details.personalData.keepDays === null) return { kind: noticed ? "no span" : "nothing" };
  const due = dueFor(details, noticed, now);
  const isForSomebody = due.kind !== "nothing" && (await registrationsLeft(tx, id)) > 0;
  return isForSomebody ? due : { kind: "nothing" };
}

/** True once everybody is to be erased. */
async function warnOrErase(eventId: string, { tx, now, moves }: Effects): Promise<boolean> {
  const event = await findEvent(tx, eventId);
  const due = await dueOf(tx, event, now);
  if (due.kind === "no span") await dropRetention(tx, eventId);
  if (due.kind === "notice") {
    const { erasesAt } = due;
    await putRetention(tx, { eventId, noticedAt: now, erasesAt });
    await warnTeam(tx, event, { people: await registrationsLeft(tx, eventId), erasesAt }, now);
  }
  moves(eventId, ["event", "mails"]);
  return due.kind === "erase";
}

async function warnTeam(
  tx: Tx,
  event: EventRow,
  { people, erasesAt }: { people: number; erasesAt: Temporal.Instant },
  now: Temporal.Instant,
) {
  const leaders = (await membersOf(tx, event.id)).filter(
    ({ state, grants }) =>
      state === "active" && grants.some(({ role }) => role === "owner" || role === "organizer"),
  );
  await queueMails(
    tx,
    leaders.map(({ staffId, email, lang }) => ({
      kind: "erasure-notice" as const,
      eventId: event.id,
      to: email,
      lang,
      subjectId: staffId,
      values: { people, erasesAt: erasesAt.toString() },
      now,
    })),
  );
}

/** True while there are more. Seats stay as they are: how many came is a sum, and tells of nobody. */
async function eraseSome(eventId: string, effects: Effects): Promise<boolean> {
  const { tx } = effects;
  const event = await findEvent(tx, eventId);
  for (const row of await somePeople(tx, eventId, erasedAtOnce)) await erasePerson(row, event, effects);
  if ((await registrationsLeft(tx, eventId)) > 0) return true;
  await forgetInAudit(tx, eventId, { nouns: nounsOfGuests });
  await forgetEditsOf(tx, eventId);
  await forgetContacts(tx, eventId);
  effects.moves(eventId, ["crew"]);
  return false;
}
