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
import { readsMailOf } from "#server/identity/rules.ts";
import { sightIn } from "#server/identity/sight-store.ts";
import { registrationsFor } from "#server/mails/about-store.ts";
import { promote, requireGoing } from "#server/registrations/moves.ts";
import { lineOf } from "#server/registrations/standings.ts";
import {
  changeStandings,
  firstWaiting,
  isStaying,
  type RegistrationRow,
  toListed,
} from "#server/registrations/store.ts";
import { freeSeat, joinQueue, leaveQueue, nextPlace, takeFreeSeat } from "#server/seats/store.ts";
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

  async "bursts.people"({ eventId, ...span }, context) {
    const { tx, now } = context;
    const sees = await sightIn(context, eventId);
    const rows = await untouchedBetween(tx, eventId, instantsOf(span));
    return rows.map((row) => ({ ...toListed(row, now), ...(readsMailOf(sees, row) ? {} : { email: null }) }));
  },

  async "bursts.take"({ eventId, id, registrationIds, ...span }, context) {
    const { tx, now } = context;
    const already = await takingById(tx, id);
    if (already && already.eventId !== eventId) throw new Refused("not-found");
    if (already) return toTaking(already); // a repeated call
    const wanted = new Set(registrationIds);
    const taken = (await untouchedBetween(tx, eventId, instantsOf(span))).filter((row) => wanted.has(row.id));
    await takeBack(taken, eventId, context);
    for (const mode of modes) await promote(context, eventId, mode);
    const people = taken.map(({ id, state, waitingFor, waitingNumber }) => ({
      id,
      state,
      waitingFor,
      waitingNumber,
    }));
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
async function takeBack(
  rows: RegistrationRow[],
  eventId: string,
  { tx, now, announce }: Writing,
): Promise<void> {
  for (const mode of modes) {
    const seated = rows.filter((row) => row.mode === mode && row.state === "confirmed").length;
    const waiting = rows.filter((row) => lineOf(row) === mode).length;
    await freeSeat(tx, eventId, { mode, group: "general" }, seated);
    await leaveQueue(tx, eventId, mode, waiting);
  }
  const lapsed = { state: "unproven", waitingFor: null, waitingNumbers: null, heldUntil: now } as const;
  await changeStandings(tx, rows, lapsed, now);
  for (const { id } of rows) announce({ kind: "rights", subjectId: id });
}

/**
 * Who had a seat has one where it is free, the first of them first, and else waits before all others;
 * who waited has the old place, also who waited for the hall beside a seat that is free again. Whoever has moved on meanwhile is left as they are.
 */
async function giveBack({ eventId, people }: TakingRow, { tx, now, announce }: Writing) {
  const rows = await registrationsFor(
    tx,
    people.map(({ id }) => id),
  );
  const seated: RegistrationRow[] = [];
  const meanwhile: RegistrationRow[] = [];
  const waiting: RegistrationRow[] = [];
  const unseated: RegistrationRow[] = [];
  const places = new Map<string, number>();
  for (const { id, state, waitingFor, waitingNumber } of people) {
    const row = rows.get(id);
    if (row?.state !== "unproven" || !isStaying(row)) continue;
    if (state === "waitlisted") {
      waiting.push(row);
      places.set(id, waitingNumber ?? (await nextPlace(tx, eventId, row.mode)));
    } else if (!(await takeFreeSeat(tx, eventId, row))) unseated.push(row);
    else if (waitingFor && waitingNumber !== null) {
      meanwhile.push(row);
      places.set(id, waitingNumber);
    } else seated.push(row);
  }
  const sits = { state: "confirmed", waitingFor: null, waitingNumbers: null, heldUntil: null } as const;
  await changeStandings(tx, seated, sits, now);
  await changeStandings(tx, meanwhile, { ...sits, waitingFor: "onsite", waitingNumbers: places }, now);
  await joinQueue(tx, eventId, "onsite", meanwhile.length);
  const wait = async (of: RegistrationRow[]) => {
    for (const mode of modes) {
      const here = of.filter((row) => row.mode === mode);
      const standing = { state: "waitlisted", group: "general", waitingFor: mode, heldUntil: null } as const;
      await changeStandings(tx, here, { ...standing, waitingNumbers: places }, now);
      await joinQueue(tx, eventId, mode, here.length);
    }
  };
  await wait(waiting);
  for (const mode of modes) {
    const before = unseated.filter((row) => row.mode === mode);
    if (before.length === 0) continue;
    const [head] = await firstWaiting(tx, eventId, mode, 1);
    const behind = head?.waitingNumber ?? (await nextPlace(tx, eventId, mode)) + 1;
    for (const [at, { id }] of before.entries()) places.set(id, behind - before.length + at);
  }
  await wait(unseated);
  for (const { id } of [...seated, ...meanwhile, ...waiting, ...unseated])
    announce({ kind: "rights", subjectId: id });
  return { seated: seated.length + meanwhile.length, waiting: waiting.length + unseated.length };
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
