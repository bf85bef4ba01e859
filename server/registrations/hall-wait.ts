import type { Handlers, Writing } from "#server/context.ts";
import { requireFewOwnChanges } from "#server/mails/limit.ts";
import { findGoingEvent, mine, own } from "#server/registrations/mine.ts";
import { changeStanding, letGo, lineUp, mailTo, promote } from "#server/registrations/moves.ts";
import { isMeanwhile, seated, seatedMeanwhile } from "#server/registrations/standings.ts";
import { changeRegistration, type RegistrationRow } from "#server/registrations/store.ts";
import { isWaitOver } from "#server/registrations/wait-ends.ts";
import { leaveQueue, takeSeat } from "#server/seats/store.ts";
import { limits } from "#shared/limits.ts";
import { Refused } from "#shared/refusal.ts";

const hall = { mode: "onsite", group: "general" } as const;
const online = { mode: "online", group: "general" } as const;

/** To be online, and wait for the hall. */
export const hallWaitHandlers: Handlers<"registrations.waitForHall" | "registrations.stopWaiting"> = {
  async "registrations.waitForHall"(_input, context) {
    const row = await own(context);
    const event = await findGoingEvent(context, row.eventId);
    if (isMeanwhile(row)) return mine(row, event, context);
    if (row.group !== "general" || (await isWaitOver(context.tx, row, context.now)))
      throw new Refused("not-now");
    if (row.state === "confirmed" && row.mode === "online")
      return mine(await hallOrLine(row, context), event, context);
    if (row.state === "waitlisted" && row.mode === "onsite")
      return mine(await onlineMeanwhile(row, context), event, context);
    throw new Refused("not-now");
  },

  async "registrations.stopWaiting"(_input, context) {
    const { tx, now } = context;
    const row = await own(context);
    const event = await findGoingEvent(context, row.eventId);
    if (row.state !== "confirmed" || !isMeanwhile(row)) return mine(row, event, context);
    await leaveQueue(tx, event.id, "onsite");
    const kept = now.add({ minutes: limits.leftPlaceMinutesMax });
    return mine(await changeRegistration(tx, row, { waitingFor: null, heldUntil: kept }), event, context);
  },
};

/** Who has a seat online: the hall, where a seat is free there; else a place in its line, the one just left or that at its end. */
async function hallOrLine(row: RegistrationRow, context: Writing): Promise<RegistrationRow> {
  const { tx, now, announce } = context;
  if (!(await takeSeat(tx, row.eventId, hall))) {
    const isKept = row.heldUntil !== null && Temporal.Instant.compare(now, row.heldUntil) < 0;
    const place = await lineUp(tx, row.eventId, "onsite", isKept ? row.waitingNumber : null);
    return changeRegistration(tx, row, seatedMeanwhile(place));
  }
  await requireFewOwnChanges(tx, row.email, now);
  await letGo(tx, row);
  const moved = await changeStanding(tx, row, seated(hall), now);
  await promote(context, row.eventId, "online");
  await mailTo(tx, "mode-switched", moved, now);
  announce({ kind: "mail" });
  announce({ kind: "rights", subjectId: row.id });
  return moved;
}

/** Who waits with nothing: a seat online where one is free, and the same place in line. */
async function onlineMeanwhile(row: RegistrationRow, { tx, now, announce }: Writing) {
  await requireFewOwnChanges(tx, row.email, now);
  if (!(await takeSeat(tx, row.eventId, online))) throw new Refused("sold-out", { free: 0 });
  const seatedNow = await changeStanding(tx, row, seatedMeanwhile(row.waitingNumber as number), now);
  await mailTo(tx, "mode-switched", seatedNow, now);
  announce({ kind: "mail" });
  announce({ kind: "rights", subjectId: row.id });
  return seatedNow;
}
