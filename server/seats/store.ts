import { and, eq, gt, lt, type SQL, sql } from "drizzle-orm";
import type { ReadTx, Tx } from "#db/engine.ts";
import { type Open, prepared } from "#db/prepared.ts";
import { seats } from "#db/schema.ts";
import { type Mode, modes } from "#shared/rooms.ts";
import type { SeatCounter, SeatGroup } from "#shared/seats.ts";

/** What a new event starts with, until its organizers say otherwise. */
const seatsAtFirst: Record<SeatGroup, Record<Mode, number>> = {
  general: { onsite: 100, online: 500 },
  invited: { onsite: 1000, online: 1000 },
};

export interface Seat {
  mode: Mode;
  group: SeatGroup;
}

export async function openLedger(tx: Tx, eventId: string) {
  const rows = (["general", "invited"] as const).flatMap((group) =>
    modes.map((mode) => {
      const capacity = seatsAtFirst[group][mode];
      return { eventId, mode, group, capacity, wanted: capacity };
    }),
  );
  await tx.insert(seats).values(rows);
}

export async function seatCounters(tx: ReadTx, eventId: string): Promise<Omit<SeatCounter, "unproven">[]> {
  const rows = await tx.select().from(seats).where(eq(seats.eventId, eventId));
  return rows
    .map(({ mode, group, capacity, wanted, taken, waiting }) => ({
      mode,
      group,
      capacity,
      wanted,
      taken,
      waiting,
    }))
    .toSorted((a, b) => a.group.localeCompare(b.group) || b.mode.localeCompare(a.mode));
}

/** In which events somebody waits for the hall. */
export async function eventsAwaited(tx: ReadTx): Promise<string[]> {
  const awaited = and(eq(seats.mode, "onsite"), eq(seats.group, "general"), gt(seats.waiting, 0));
  const rows = await tx.select({ eventId: seats.eventId }).from(seats).where(awaited);
  return rows.map(({ eventId }) => eventId);
}

const counter = (eventId: string, { mode, group }: Seat) =>
  and(eq(seats.eventId, eventId), eq(seats.mode, mode), eq(seats.group, group));

const takeWhere = (condition: SQL | undefined) =>
  prepared((tx: Tx, { eventId, mode, group }: Open<Seat & { eventId: string }>) =>
    tx
      .update(seats)
      .set({ taken: sql`${seats.taken} + 1` })
      .where(
        and(
          eq(seats.eventId, eventId),
          eq(seats.mode, mode),
          eq(seats.group, group),
          lt(seats.taken, seats.capacity),
          condition,
        ),
      )
      .returning({ mode: seats.mode }),
  );
const take = takeWhere(undefined);
const takeUnlessAwaited = takeWhere(eq(seats.waiting, 0));

/**
 * One conditional update decides; the CHECK behind it would refuse what it let through. Where people
 * wait, a seat that is free is theirs, and about to be given to them.
 */
export async function takeSeat(tx: Tx, eventId: string, seat: Seat): Promise<boolean> {
  const taken = await takeUnlessAwaited(tx, { eventId, ...seat });
  return taken.length > 0;
}

/** As above, for whoever comes before those who wait. */
export async function takeFreeSeat(tx: Tx, eventId: string, seat: Seat): Promise<boolean> {
  const taken = await take(tx, { eventId, ...seat });
  return taken.length > 0;
}

/** Where more seats are taken than wanted, capacity comes down with each one that is given back. */
export async function freeSeat(tx: Tx, eventId: string, seat: Seat, count = 1) {
  const left = sql`${seats.taken} - ${count}`;
  await tx
    .update(seats)
    .set({
      taken: left,
      capacity: sql`CASE WHEN ${left} > ${seats.wanted} THEN ${left} ELSE ${seats.wanted} END`,
    })
    .where(counter(eventId, seat));
}

/** Fewer seats take nobody's away: capacity stays at what is taken and follows as people leave. */
export async function setWanted(tx: Tx, eventId: string, seat: Seat, wanted: number) {
  await tx
    .update(seats)
    .set({
      wanted,
      capacity: sql`CASE WHEN ${seats.taken} > ${wanted} THEN ${seats.taken} ELSE ${wanted} END`,
    })
    .where(counter(eventId, seat));
}

/** A place at the end of the queue: numbers rise and are never given twice. */
export async function nextPlace(tx: Tx, eventId: string, mode: Mode): Promise<number> {
  const [row] = await tx
    .update(seats)
    .set({ queueNext: sql`${seats.queueNext} + 1` })
    .where(counter(eventId, { mode, group: "general" }))
    .returning({ queueNext: seats.queueNext });
  return (row?.queueNext ?? 1) - 1;
}

/** Whoever has a place waits from now on. */
export async function joinQueue(tx: Tx, eventId: string, mode: Mode, count = 1) {
  await tx
    .update(seats)
    .set({ waiting: sql`${seats.waiting} + ${count}` })
    .where(counter(eventId, { mode, group: "general" }));
}

export async function leaveQueue(tx: Tx, eventId: string, mode: Mode, count = 1) {
  await tx
    .update(seats)
    .set({ waiting: sql`${seats.waiting} - ${count}` })
    .where(counter(eventId, { mode, group: "general" }));
}
