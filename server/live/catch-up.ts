import type { ReadTx } from "#db/engine.ts";
import type { Changes } from "#server/live/changes.ts";
import { frameFor } from "#server/live/frames.ts";
import type { RoomRow } from "#server/rooms/store.ts";
import type { Audience, RoomChanged } from "#shared/live.ts";

/** People come back from few clocks: from where they were all cut off. */
const framesPerRoomMax = 50;

export interface SharedFrame {
  from: number;
  to: number;
  text: string;
}
interface Kept {
  clock: number;
  frames: Map<string, Promise<SharedFrame | null>>;
}

/**
 * What those who come in are told, but for what is their own. Nothing in a room changes without its
 * clock, so for a whole hall that comes back at once it is read once, until the clock moves on.
 */
export function createCatchUps(epoch: string, changes: Changes) {
  const rooms = new Map<string, Kept>();

  async function once<F extends SharedFrame | null>(room: RoomRow, what: string, read: () => Promise<F>) {
    const known = rooms.get(room.id);
    if (known && known.clock > room.clock) return read(); // from a view that was opened earlier
    const kept = known?.clock === room.clock ? known : { clock: room.clock, frames: new Map() };
    rooms.set(room.id, kept);
    const before = kept.frames.get(what) as Promise<F> | undefined;
    if (before) return before;
    if (kept.frames.size >= framesPerRoomMax) kept.frames.clear();
    const frame = read();
    kept.frames.set(what, frame);
    frame.catch(() => kept.frames.delete(what));
    return frame;
  }

  return {
    /** Null when it is more than a fresh start would be. */
    missed: (tx: ReadTx, room: RoomRow, audience: Audience, since: number) =>
      once(room, `${audience} since ${since}`, async () => {
        const missed = await changes.missed(tx, room, since);
        return missed && written(frameFor(audience, epoch, missed));
      }),
    whole: (tx: ReadTx, room: RoomRow, audience: Audience) =>
      once(room, audience, async () =>
        written(frameFor(audience, epoch, await changes.whole(tx, room, audience))),
      ),
    forget: (roomId: string) => void rooms.delete(roomId),
  };
}

const written = (frame: RoomChanged): SharedFrame => ({
  from: frame.from,
  to: frame.to,
  text: JSON.stringify(frame),
});
