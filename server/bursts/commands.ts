import { burstsIn } from "#server/bursts/rules.ts";
import {
  insertTaking,
  setGivenBack,
  type TakingRow,
  takingById,
  takingsSince,
  untouchedBetween,
  untouchedTimes,
} from "#server/bursts/store.ts";
import type { Handlers, Writing } from "#server/context.ts";
import { changeStanding, letGo, promote, queued, requireGoing, seated } from "#server/registrations/moves.ts";
import {
  firstWaiting,
  isStaying,
  type RegistrationRow,
  registrationById,
  toListed,
} from "#server/registrations/store.ts";
import { takeFreeSeat } from "#server/seats/store.ts";
import type { burstCommands, Taking } from "#shared/bursts.ts";
import { limits } from "#shared/limits.ts";
import { Refused } from "#shared/refusal.ts";
import { modes } from "#shared/rooms.ts";

/** Seats that somebody took by typing addresses: seen, taken back, and given back where that was wrong. */
export const burstHandlers: Handlers<keyof typeof burstCommands> = {
  async "bursts.list"({ eventId }, { tx, now }) {
    const bursts = burstsIn(await untouchedTimes(tx, eventId));
    const takings = await takingsSince(tx, eventId, now.subtract(undoable));
    return {
      bursts: bursts.map(({ from, until, count }) => ({
        from: from.toString(),
        until: until.toString(),
        count,
      })),
      takings: takings.map(toTaking),
    };
  },

  async "bursts.people"({ eventId, ...span }, { tx, now }) {
    return (await untouchedBetween(tx, eventId, instantsOf(span))).map((row) => toListed(row, now));
  },

  async "bursts.take"({ eventId, id, registrationIds, ...span }, context) {
    const { tx, now } = context;
    const already = await takingById(tx, id);
    if (already && already.eventId !== eventId) throw new Refused("not-found");
    if (already) return toTaking(already); // a repeated call
    const wanted = new Set(registrationIds);
    const taken = (await untouchedBetween(tx, eventId, instantsOf(span))).filter((row) => wanted.has(row.id));
    for (const row of taken) await takeBack(row, context);
    for (const mode of modes) await promote(context, eventId, mode);
    const people = taken.map(({ id, state, waitingNumber }) => ({ id, state, waitingNumber }));
    return toTaking(await insertTaking(tx, { id, eventId, at: now, people }));
  },

  async "bursts.giveBack"({ eventId, id }, context) {
    const { tx, now } = context;
    const taking = await takingById(tx, id);
    if (taking?.eventId !== eventId) throw new Refused("not-found");
    if (taking.givenBackAt) return { taking: toTaking(taking), seated: 0, waiting: 0 }; // a repeated call
    if (Temporal.Instant.compare(now, taking.at.add(undoable)) >= 0) throw new Refused("not-now");
    await requireGoing(tx, eventId, now);
    const back = await giveBack(taking, context);
    for (const mode of modes) await promote(context, eventId, mode);
    return { taking: toTaking(await setGivenBack(tx, id, now)), ...back };
  },
};

const undoable = { hours: limits.takingUndoHoursMax };

/** As if the link had been asked for and not pressed in time; a press still counts. Nobody is mailed. */
async function takeBack(row: RegistrationRow, { tx, now, announce }: Writing): Promise<void> {
  await letGo(tx, row);
  await changeStanding(tx, row, { state: "unproven", waitingNumber: null, heldUntil: now }, now);
  announce({ kind: "rights", subjectId: row.id });
}

/**
 * Who had a seat has one where it is free, the first of them first, and else waits before all others;
 * who waited has the old place. Whoever has moved on meanwhile is left as they are.
 */
async function giveBack({ people }: TakingRow, { tx, now, announce }: Writing) {
  const unseated: RegistrationRow[] = [];
  const sums = { seated: 0, waiting: 0 };
  const put = async (row: RegistrationRow, standing: Parameters<typeof changeStanding>[2]) => {
    await changeStanding(tx, row, standing, now);
    announce({ kind: "rights", subjectId: row.id });
    sums[standing.state === "confirmed" ? "seated" : "waiting"] += 1;
  };
  for (const { id, state, waitingNumber } of people) {
    const row = await registrationById(tx, id);
    if (row?.state !== "unproven" || !isStaying(row)) continue;
    if (state === "waitlisted") await put(row, await queued(tx, row.eventId, row.mode, waitingNumber));
    else if (await takeFreeSeat(tx, row.eventId, row)) await put(row, seated(row));
    else unseated.push(row);
  }
  for (const row of unseated.reverse()) {
    const first = await firstWaiting(tx, row.eventId, row.mode);
    const head = first?.waitingNumber ?? null;
    await put(row, await queued(tx, row.eventId, row.mode, head === null ? null : head - 1));
  }
  return sums;
}

const instantsOf = ({ from, until }: { from: string; until: string }) => ({
  from: Temporal.Instant.from(from),
  until: Temporal.Instant.from(until),
});

const toTaking = ({ id, at, people, givenBackAt }: TakingRow): Taking => ({
  id,
  at: at.toString(),
  count: people.length,
  state: givenBackAt ? "given-back" : "taken",
  undoUntil: at.add(undoable).toString(),
});
