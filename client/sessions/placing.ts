import { endsAt } from "#shared/reading.ts";
import type { Session } from "#shared/sessions.ts";

/** Where a session stands in its column: minutes from the column's top, and the lane it shares with those it overlaps. */
export interface Placed {
  session: Session;
  top: number;
  lane: number;
  lanes: number;
}

/** A free stretch of a column in which a session can be added. */
export interface FreeSlot {
  top: number;
  startsAt: Temporal.Instant;
}

export const slotMinutes = 30;

/** Sessions that overlap stand side by side: a clash must be seen, not hidden under its other half. */
export function place(sessions: readonly Session[], from: Temporal.Instant): Placed[] {
  const byStart = sessions.toSorted((a, b) => start(a) - start(b) || b.minutes - a.minutes);
  return overlapping(byStart).flatMap((group) => {
    const ends: number[] = [];
    const lanes = group.map((session) => {
      const free = ends.findIndex((each) => each <= start(session));
      const lane = free === -1 ? ends.length : free;
      ends[lane] = end(session);
      return lane;
    });
    return group.map((session, at) => ({
      session,
      top: minutesAfter(from, Temporal.Instant.from(session.startsAt)),
      lane: lanes[at] as number,
      lanes: ends.length,
    }));
  });
}

export function freeSlots(placed: readonly Placed[], from: Temporal.Instant, hours: number): FreeSlot[] {
  const tops = Array.from({ length: (hours * 60) / slotMinutes }, (_, at) => at * slotMinutes);
  return tops
    .filter(
      (top) => !placed.some((each) => each.top < top + slotMinutes && top < each.top + each.session.minutes),
    )
    .map((top) => ({ top, startsAt: from.add({ minutes: top }) }));
}

/** In pixels of the grid's style sheet: a minute, what stands around a block's lines with its time, and lines. */
export const blockPixels = { minute: 1.8, around: 32, title: 20.8, told: 18 };

/** How many lines a block has room for below its time: of its title, and of what is told of its running order. */
export function linesOf({ minutes, items }: Pick<Session, "minutes" | "items">) {
  const { minute, around, title } = blockPixels;
  const told = items.length === 0 || minutes < 45 ? 0 : minutes < 90 ? 1 : 2;
  const left = minutes * minute - around - told * blockPixels.told;
  return { title: Math.max(1, Math.floor(left / title)), told };
}

/** When the room of a session is free again: as it ends, or once all is over that follows there without a break. */
export function freeAfter(session: Session, sessions: readonly Session[]): Temporal.Instant {
  const others = sessions.filter(
    ({ id, roomId, state }) => id !== session.id && roomId === session.roomId && state === "planned",
  );
  let free = end(session);
  if (session.roomId !== null)
    for (const each of others.toSorted((a, b) => start(a) - start(b)))
      if (start(each) <= free) free = Math.max(free, end(each));
  return Temporal.Instant.fromEpochMilliseconds(free);
}

export const minutesAfter = (from: Temporal.Instant, to: Temporal.Instant) =>
  (to.epochMilliseconds - from.epochMilliseconds) / 60_000;

/** Groups in time in which each session overlaps another, straight or by way of a third. */
function overlapping(byStart: readonly Session[]): Session[][] {
  const groups: Session[][] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const session of byStart) {
    if (start(session) < until) groups.at(-1)?.push(session);
    else groups.push([session]);
    until = Math.max(until, end(session));
  }
  return groups;
}

const start = (session: Session) => Date.parse(session.startsAt);
const end = (session: Session) => Date.parse(endsAt(session));
