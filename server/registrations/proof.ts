import type { Writing } from "#server/context.ts";
import { registrationOpen } from "#server/events/rules.ts";
import { releasedEvent } from "#server/programme/store.ts";
import { isGoing } from "#server/registrations/going.ts";
import { changeStanding, firstMailFor, lineUp, mailTo, seatOrQueue } from "#server/registrations/moves.ts";
import { stateAt } from "#server/registrations/rules.ts";
import { inLine, isMeanwhile } from "#server/registrations/standings.ts";
import { changeRegistration, type RegistrationRow } from "#server/registrations/store.ts";
import { isWaitOver } from "#server/registrations/wait-ends.ts";

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
  const going = await isGoing(tx, row.eventId, now);
  // Who wished to wait for the hall beside a seat online, too late for that, is online.
  const tooLate = isMeanwhile(row) && (!going || (await isWaitOver(tx, row, now)));
  const wish = tooLate ? { ...row, waitingFor: null } : row;
  const kept = late || tooLate ? null : row.waitingNumber;
  const standing = going
    ? await seatOrQueue(tx, row.eventId, wish, kept)
    : inLine(row.mode, await lineUp(tx, row.eventId, row.mode, kept)); // has the seat when the event takes place after all
  const seated = await changeStanding(tx, row, standing, now);
  if (going) await mailTo(tx, firstMailFor(seated), seated, now);
  announce({ kind: "mail" });
  announce({ kind: "rights", subjectId: row.id });
  return seated;
}
