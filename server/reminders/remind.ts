import type { ReadTx } from "#db/engine.ts";
import type { Effects } from "#server/context.ts";
import { begin, type Piece } from "#server/errands/errand.ts";
import { queueMails } from "#server/mails/queue.ts";
import { type Due, dueOf, isFor, isOfUse, reminders } from "#server/mails/reminders.ts";
import { beginnings, released } from "#server/programme/store.ts";
import { mailAbout } from "#server/registrations/as-mail.ts";
import { isGoing } from "#server/registrations/going.ts";
import { nextPeople } from "#server/registrations/next-people.ts";
import { keepReminded, remindedOf } from "#server/reminders/store.ts";

/** Has the mails written of each reminder that is due; whichever server looks first, once. */
export async function remindOf(effects: Effects, eventId: string): Promise<void> {
  const { tx, now } = effects;
  const programme = await released(tx, eventId);
  if (!programme || !(await isGoing(tx, eventId, now))) return;
  for (const due of dueOf(programme, now))
    if (await keepReminded(tx, eventId, due)) {
      const values = { kind: due.kind, at: due.at.toString() };
      await begin(effects, { eventId, kind: "remind", values }, remindSome);
    }
}

/** In which events a reminder is due of which the mails have not been left. */
export async function eventsToRemind(tx: ReadTx, now: Temporal.Instant): Promise<string[]> {
  const found: string[] = [];
  for (const { eventId, programme } of await beginnings(tx)) {
    const due = dueOf(programme, now);
    if (due.length === 0 || !(await isGoing(tx, eventId, now))) continue;
    const left = await remindedOf(tx, eventId);
    const isLeft = ({ kind, at }: Due) => left.some((each) => each.kind === kind && each.at.equals(at));
    if (!due.every(isLeft)) found.push(eventId);
  }
  return found;
}

/** Where the event has been moved since it was left, nobody is meant any more: its own instant comes. */
export const remindSome: Piece<"remind"> = async ({ tx, now, announce, moves }, errand) => {
  const { eventId, values } = errand;
  const due = { kind: values.kind, at: Temporal.Instant.from(values.at) };
  const programme = await released(tx, eventId);
  const begins = programme && reminders[due.kind].begins(programme);
  if (!programme || !begins || !isOfUse(due.kind, due.at, now)) return "done";
  const { people, progress } = await nextPeople(tx, errand, (row) => isFor(programme, due, row));
  const goodUntil = due.at.add({ minutes: reminders[due.kind].lateMinutesMax }).toString();
  await queueMails(
    tx,
    people.map((row) => ({
      kind: due.kind,
      values: { email: row.email, begins: begins.toString(), goodUntil },
      ...mailAbout(row, now),
    })),
  );
  announce({ kind: "mail" });
  moves(eventId, ["mails"]);
  return progress;
};
