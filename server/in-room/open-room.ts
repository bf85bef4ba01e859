import type { ReadTx } from "#db/engine.ts";
import { findEvent } from "#server/events/store.ts";
import { released } from "#server/programme/store.ts";
import { findRoom, type RoomRow } from "#server/rooms/store.ts";
import type { Programme } from "#shared/programme.ts";
import { isOver } from "#shared/reading.ts";
import { Refused } from "#shared/refusal.ts";
import type { Room } from "#shared/rooms.ts";

export interface OpenRoom {
  row: RoomRow;
  /** As it was released: a draft of the room is not for its guests. */
  room: Room;
  programme: Programme;
}

/** A room that people can be in: one of the released programme. */
export async function findOpenRoom(tx: ReadTx, eventId: string, roomId: string): Promise<OpenRoom> {
  const row = await findRoom(tx, eventId, roomId);
  const programme = await released(tx, eventId);
  const room = programme?.rooms.find((each) => each.id === roomId);
  if (!programme || !room) throw new Refused("not-found");
  return { row, room, programme };
}

/** Refuses to add anything once the event is over; all stays readable. */
export async function requireEventOn(tx: ReadTx, eventId: string): Promise<void> {
  const { state } = await findEvent(tx, eventId);
  if (isOver(state)) throw new Refused("event-over");
}
