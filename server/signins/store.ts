import { eq } from "drizzle-orm";
import type { ReadTx } from "#db/engine.ts";
import { events, rooms } from "#db/schema.ts";

export async function findRoomForLink(tx: ReadTx, id: string) {
  const [found] = await tx
    .select({ room: rooms, event: events })
    .from(rooms)
    .innerJoin(events, eq(events.id, rooms.eventId))
    .where(eq(rooms.id, id));
  return found ?? null;
}
