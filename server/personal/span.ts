import type { Store, Tx } from "#db/engine.ts";
import { type EventRow, findEvent } from "#server/events/store.ts";
import { queueMails } from "#server/mails/queue.ts";
import { erasePerson } from "#server/personal/erase.ts";
import { dueFor } from "#server/personal/rules.ts";
import {
  dropRetention,
  everyEvent,
  putRetention,
  registrationsLeft,
  retentionOf,
  somePeople,
} from "#server/personal/store.ts";
import { forgetInAudit, membersOf } from "#server/team/store.ts";

/** Few at a time: whoever registers for another event does not wait for all of them. */
const peopleAtOnce = 25;

/** Tells those who run an event that its span ends, and a week later does what was told. */
export async function keepSpans(store: Store, now: Temporal.Instant): Promise<void> {
  for (const { id } of await store.read((tx) => everyEvent(tx))) {
    const isDue = await store.write((tx) => tellOrErase(tx, id, now));
    if (isDue) while (await store.write((tx) => eraseSome(tx, id, now)));
  }
}

/** True once everybody is to be erased. */
async function tellOrErase(tx: Tx, eventId: string, now: Temporal.Instant): Promise<boolean> {
  const event = await findEvent(tx, eventId);
  const noticed = await retentionOf(tx, eventId);
  if (event.details.personalData.keepDays === null) {
    if (noticed) await dropRetention(tx, eventId);
    return false;
  }
  const due = dueFor(event.details, noticed, now);
  const people = await registrationsLeft(tx, eventId);
  if (due.kind === "notice" && people > 0) {
    await putRetention(tx, { eventId, noticedAt: now, erasesAt: due.erasesAt });
    await tellTeam(tx, event, { people, erasesAt: due.erasesAt }, now);
  }
  return due.kind === "erase" && people > 0;
}

async function tellTeam(
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
      kind: "erasure-notice",
      eventId: event.id,
      to: email,
      lang,
      subjectId: staffId,
      values: { people: String(people), erasesAt: erasesAt.toString() },
      now,
    })),
  );
}

/** True while there are more. Seats stay as they are: how many came is a sum, and tells of nobody. */
async function eraseSome(tx: Tx, eventId: string, now: Temporal.Instant): Promise<boolean> {
  const event = await findEvent(tx, eventId);
  for (const row of await somePeople(tx, eventId, peopleAtOnce)) await erasePerson(tx, row, event, now);
  if ((await registrationsLeft(tx, eventId)) > 0) return true;
  await forgetInAudit(tx, eventId, ({ command }) => isAboutPeople(command));
  return false;
}

const isAboutPeople = (command: string) => /^(registrations|personal)\./.test(command);
