import type { Tx } from "#db/engine.ts";
import { endOfId } from "#server/audit/record.ts";
import { addressOfStaff, forgetInAudit } from "#server/audit/store.ts";
import type { Effects, Writing } from "#server/context.ts";
import { endOf } from "#server/events/rules.ts";
import { type EventRow, findEvent } from "#server/events/store.ts";
import { keepErased } from "#server/identity/link-store.ts";
import { forgetSignIns } from "#server/identity/sign-in-store.ts";
import { editorsWhoLeft, forgetEditor, forgetInEdits } from "#server/journal/store.ts";
import { forgetMails } from "#server/mails/store.ts";
import { type Erasure, insertErasures } from "#server/personal/store.ts";
import { addressesBefore } from "#server/registrations/address.ts";
import { changeStanding, letGo, mailTo, promote } from "#server/registrations/moves.ts";
import type { PressDoing } from "#server/registrations/press.ts";
import { gone, lineOf } from "#server/registrations/standings.ts";
import {
  changeRegistration,
  deleteRegistration,
  isStaying,
  type RegistrationRow,
} from "#server/registrations/store.ts";
import { roomsOfEvent } from "#server/rooms/store.ts";
import { leaveQueue } from "#server/seats/store.ts";
import { ownRows } from "#server/things.ts";
import { hasAddress } from "#shared/mail-address.ts";
import { newId } from "#shared/new-id.ts";

/** Few at a time: whoever registers for another event does not wait for all of them. */
export const erasedAtOnce = 25;

/** Both halves, the second at once where no mail can leave. */
export async function erase(row: RegistrationRow, context: Writing): Promise<void> {
  if (!isStaying(row)) return; // a repeated call
  const erasing = await beginErasure(row, context);
  if (context.services.config.smtpUrl && hasAddress(row.email)) return;
  await finishErasure(erasing, context);
}

/** By a link that only the mailbox has. */
export const erasePress: PressDoing = {
  address: ({ email = "" }) => email,
  stands: (row, { email }) => row.email === email,
  async press(row, _values, context) {
    await beginErasure(row, context);
    return null; // nobody is signed in as whom there is no more
  },
};

/**
 * The first half: the seat goes back while the event is to come, the links die, and the last mail
 * takes the sessions out of the calendar. `finishErasure` follows when that mail is through.
 */
async function beginErasure(row: RegistrationRow, context: Writing): Promise<RegistrationRow> {
  const { tx, now, announce } = context;
  const left = await withoutSeat(row, context);
  const before = await addressesBefore(tx, row, now);
  await forgetSignIns(tx, row.id);
  const erasing = await changeRegistration(tx, left, {
    linkGeneration: row.linkGeneration + 1,
    feedGeneration: row.feedGeneration + 1,
    erasingSince: now,
  });
  for (const email of [row.email, ...before]) await mailTo(tx, "erased", { ...erasing, email }, now);
  announce({ kind: "rights", subjectId: row.id });
  announce({ kind: "mail" });
  return erasing;
}

/** The seat, or the place in line, is the others' as long as the event is to come. */
export async function withoutSeat(row: RegistrationRow, context: Effects): Promise<RegistrationRow> {
  const { tx, now } = context;
  const { details } = await findEvent(tx, row.eventId);
  const isToCome = Temporal.Instant.compare(now, endOf(details)) < 0;
  if (!isToCome || row.state === "cancelled") return row;
  await letGo(tx, row);
  const left = await changeStanding(tx, row, gone, now);
  await promote(context, row.eventId, row.mode);
  return left;
}

/** The second half: everything that says who it was. */
export async function finishErasure(row: RegistrationRow, effects: Effects): Promise<void> {
  const { tx } = effects;
  await erasePerson(row, await findEvent(tx, row.eventId), effects);
  await forgetInEdits(tx, row.eventId, { email: row.email, names: [row.nameNative, row.nameLatin] });
  await forgetWhoEdited(tx, row);
  await forgetInAudit(tx, row.eventId, { name: row.email, idEnd: endOfId(row.id) });
}

/** A member of the team who took part as well; as long as they are one, what they do bears their name. */
async function forgetWhoEdited(tx: Tx, { eventId, email }: RegistrationRow): Promise<void> {
  for (const staffId of await editorsWhoLeft(tx, eventId))
    if ((await addressOfStaff(tx, staffId)) === email) await forgetEditor(tx, eventId, staffId);
}

/** All but the audit and the journal of edits, which a purge of many goes through once. */
export async function erasePerson(
  row: RegistrationRow,
  event: EventRow,
  { tx, now, announce, moves }: Effects,
): Promise<void> {
  const { id, eventId, email, lang } = row;
  const line = lineOf(row);
  if (line) await leaveQueue(tx, eventId, line); // a seat taken is a sum, a place in line is not
  for (const roomId of await disown(tx, row, event.details.personalData.words))
    announce({ kind: "room", roomId });
  await forgetMails(tx, { eventId, subjectId: id, address: email });
  await keepErased(tx, id, { eventId, lang });
  await forgetSignIns(tx, id);
  await deleteRegistration(tx, id);
  await insertErasures(tx, [erasureOf(row, now)]);
  // Its lines in the history and in the audit go, too.
  moves(eventId, ["registrations", "mails", "audit", "event"]);
}

/** What is left of somebody, for the sums. */
export const erasureOf = (
  { id, eventId, mode, hostId, state }: RegistrationRow,
  erasedAt: Temporal.Instant,
): Erasure => ({ id, eventId, mode, hostId, state, erasedAt });

/** What was said goes on without its author, or goes along, as the event has it; votes go on counting. */
async function disown(tx: Tx, row: RegistrationRow, words: "keep" | "remove"): Promise<Set<string>> {
  const touched = new Set<string>();
  const roomIds = (await roomsOfEvent(tx, row.eventId)).map(({ id }) => id);
  if (roomIds.length === 0) return touched;
  const author = `registration:${row.id}`;
  const leaving = { roomIds, author, nobody: `erased:${newId()}`, takesWords: words === "remove" };
  for (const rows of Object.values(ownRows))
    for (const roomId of await rows.disown(tx, leaving)) touched.add(roomId);
  return touched;
}
