import { and, eq, type SQL, sql } from "drizzle-orm";
import { withEntries } from "#db/dialect.ts";
import type { ReadTx, Tx } from "#db/engine.ts";
import { type Open, prepared } from "#db/prepared.ts";
import { rooms } from "#db/schema.ts";
import type { Journaled } from "#server/journal/journal.ts";
import type { ThingKind } from "#shared/live.ts";
import { Refused } from "#shared/refusal.ts";
import type { Room, StageList } from "#shared/rooms.ts";

export type RoomRow = typeof rooms.$inferSelect;

const byId = prepared((tx: ReadTx, { id }: Open<{ id: string }>) =>
  tx.select().from(rooms).where(eq(rooms.id, id)),
);

export async function findRoom(tx: ReadTx, eventId: string, roomId: string): Promise<RoomRow> {
  const [found] = await byId(tx, { id: roomId });
  if (found?.eventId !== eventId) throw new Refused("not-found");
  return found;
}

export async function roomsOfEvent(tx: ReadTx, eventId: string): Promise<Room[]> {
  const rows = await tx.select({ details: rooms.details }).from(rooms).where(eq(rooms.eventId, eventId));
  return rows
    .map((row) => row.details)
    .toSorted((a, b) => a.position - b.position || a.slug.localeCompare(b.slug));
}

export const countRooms = (tx: ReadTx, eventId: string) => tx.$count(rooms, eq(rooms.eventId, eventId));

export async function roomById(tx: ReadTx, eventId: string, id: string): Promise<Room | null> {
  const [found] = await tx
    .select({ details: rooms.details })
    .from(rooms)
    .where(and(eq(rooms.eventId, eventId), eq(rooms.id, id)));
  return found?.details ?? null;
}

export async function stagesOf(tx: ReadTx, eventId: string, id: string): Promise<StageList | null> {
  const [found] = await byId(tx, { id });
  return found?.eventId === eventId ? found.stageList : null;
}

export async function roomBySlug(tx: ReadTx, eventId: string, slug: string): Promise<Room | null> {
  const [found] = await tx
    .select({ details: rooms.details })
    .from(rooms)
    .where(and(eq(rooms.eventId, eventId), eq(rooms.slug, slug)));
  return found?.details ?? null;
}

export async function putRoom(
  { tx, journal }: Journaled,
  eventId: string,
  details: Room,
  before: Room | null,
) {
  const { id, slug } = details;
  journal.edits.push({ noun: "room", id, before, after: details });
  const put = await tx
    .insert(rooms)
    .values({ id, eventId, slug, details, movedAt: ofTheRow, stageList: noStages })
    .onConflictDoUpdate({ target: rooms.id, set: { slug, details }, setWhere: eq(rooms.eventId, eventId) })
    .returning({ id: rooms.id });
  if (put.length === 0) throw new Refused("not-found"); // an id of another event's
}

export async function dropRoom({ tx, journal }: Journaled, room: RoomRow) {
  const { eventId, id, details } = room;
  journal.edits.push(stagesEdit(room, noStages), { noun: "room", id, before: details, after: null });
  await tx.delete(rooms).where(and(eq(rooms.eventId, eventId), eq(rooms.id, id)));
}

const noStages: StageList = { stages: [], version: 0 };

/** What every room holds from the first: it stands in the room's own row. */
const ofTheRow = { now: 0, stages: 0, programme: 0 } as const satisfies Partial<Record<ThingKind, 0>>;

/** Whether the room holds, or has held, anything that was said in it. */
export const wasSpokenIn = ({ movedAt }: RoomRow): boolean =>
  Object.keys(movedAt).some((kind) => !(kind in ofTheRow));

const next = sql`${rooms.clock} + 1`;
const moved = (kinds: readonly ThingKind[]): SQL => withEntries(rooms.movedAt, kinds, next);

const advances = new Map<string, ReturnType<typeof advanceOf>>();
const advanceOf = (kinds: readonly ThingKind[]) =>
  prepared((tx: Tx, { roomId }: Open<{ roomId: string }>) =>
    tx
      .update(rooms)
      .set({ clock: next, movedAt: moved(kinds) })
      .where(eq(rooms.id, roomId))
      .returning({ clock: rooms.clock }),
  );

/**
 * One on, in the transaction of every durable change in the room, which says of what kinds it is; the
 * changed thing carries the answer.
 */
export async function advanceClock(tx: Tx, roomId: string, ...kinds: ThingKind[]): Promise<number> {
  const advance = advances.get(kinds.join()) ?? advanceOf(kinds);
  advances.set(kinds.join(), advance);
  const [room] = await advance(tx, { roomId });
  if (!room) throw new Refused("not-found");
  return room.clock;
}

/** The same in every room of an event whose programme or announcements are others now; answers which they are. */
export async function advanceProgramme(tx: Tx, eventId: string): Promise<string[]> {
  const advanced = await tx
    .update(rooms)
    .set({ clock: next, movedAt: moved(["programme"]) })
    .where(eq(rooms.eventId, eventId))
    .returning({ id: rooms.id });
  return advanced.map((room) => room.id);
}

export async function setStages({ tx, journal }: Journaled, room: RoomRow, stageList: StageList) {
  journal.edits.push(stagesEdit(room, stageList));
  await tx.update(rooms).set({ stageList }).where(eq(rooms.id, room.id));
}

const stagesEdit = ({ id, stageList: before }: RoomRow, after: StageList) => ({
  noun: "stages" as const,
  id,
  before,
  after,
});

export async function setScreenLink(
  tx: Tx,
  roomId: string,
  link: Pick<RoomRow, "screenGeneration" | "screenMadeBy" | "screenMadeAt">,
) {
  await tx.update(rooms).set(link).where(eq(rooms.id, roomId));
}

export async function setNow(
  tx: Tx,
  roomId: string,
  now: { sessionId: string | null; itemId: string | null },
) {
  await tx
    .update(rooms)
    .set({ nowSessionId: now.sessionId, nowItemId: now.itemId })
    .where(eq(rooms.id, roomId));
}
