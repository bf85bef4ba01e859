import type { Writing } from "#server/context.ts";
import { registrationOpen } from "#server/events/rules.ts";
import { releasedEvent } from "#server/programme/store.ts";
import { isGoing } from "#server/registrations/going.ts";
import { changeStanding, firstMailFor, mailTo, queued, seatOrQueue } from "#server/registrations/moves.ts";
import { stateAt } from "#server/registrations/rules.ts";
import { changeRegistration, type RegistrationRow } from "#server/registrations/store.ts";

/** Somebody has pressed what only a mail to this address could bring. What waits for that follows here. */
export async function proveAddress(row: RegistrationRow, context: Writing): Promise<RegistrationRow> {
  const { tx, now, moves } = context;
  moves(row.eventId, ["registrations", "mails"]);
  const proven = row.provenAt ? row : await changeRegistration(tx, row, { provenAt: now });
  return proven.state === "unproven" ? seatTheProven(proven, context) : proven;
}

/**
 * The seat, or the place in line that was kept. Whoever comes too late for that has the end of the
 * line, as long as registration is open.
 */
async function seatTheProven(row: RegistrationRow, { tx, now, announce }: Writing): Promise<RegistrationRow> {
  const known = await releasedEvent(tx, row.eventId);
  const late = stateAt(row, now) === "lapsed";
  if (!known || (late && !registrationOpen(known.event, known.state, now))) return row;
  const kept = late ? null : row.waitingNumber;
  const going = await isGoing(tx, row.eventId, now);
  const standing = going
    ? await seatOrQueue(tx, row.eventId, row, kept)
    : await queued(tx, row.eventId, row.mode, kept); // has the seat when the event takes place after all
  const seated = await changeStanding(tx, row, standing, now);
  if (going) await mailTo(tx, firstMailFor(seated), seated, now);
  announce({ kind: "mail" });
  announce({ kind: "rights", subjectId: row.id });
  return seated;
}
