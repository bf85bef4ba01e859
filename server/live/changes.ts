import type { ReadTx } from "#db/engine.ts";
import type { Moved, RoomThings } from "#server/live/thing.ts";
import type { RoomRow } from "#server/rooms/store.ts";
import type { Audience, OwnThing } from "#shared/live.ts";

/** What is new in a room after clock `from`, up to `to`, before it is cut down to what an audience sees. */
export interface RoomChanges {
  roomId: string;
  from: number;
  to: number;
  moved: readonly MovedOfKind[];
}
export interface MovedOfKind {
  heardBy: readonly Audience[];
  moved: readonly Moved[];
}

/** Reads of a room what of each kind is new: a kind of which nothing is there, or nothing has moved, is not asked for. */
export function createChanges(kinds: RoomThings) {
  const things = Object.values(kinds);
  const movedAfter = ({ movedAt }: RoomRow, clock: number) =>
    things.filter(({ kind }) => (movedAt[kind] ?? 0) > clock);

  /** For everybody in the room at once: what a tick tells. */
  async function after(tx: ReadTx, room: RoomRow, from: number): Promise<RoomChanges> {
    const moved: MovedOfKind[] = [];
    for (const thing of movedAfter(room, from))
      moved.push({ heardBy: thing.heardBy, moved: await thing.after(tx, room, from) });
    return { roomId: room.id, from, to: room.clock, moved };
  }

  return {
    after,

    /** For those who were away, but for what is their own; null when that is more than a fresh start would be. */
    async missed(tx: ReadTx, room: RoomRow, from: number): Promise<RoomChanges | null> {
      const moved: MovedOfKind[] = [];
      for (const { heardBy, missedMax, ...thing } of movedAfter(room, from)) {
        if (heardBy.length === 0) continue;
        const missed = await thing.after(tx, room, from);
        if (missed.length > missedMax) return null;
        moved.push({ heardBy, moved: missed });
      }
      return { roomId: room.id, from, to: room.clock, moved };
    },

    /** Everything that those see who come in, but for what is their own. */
    async whole(tx: ReadTx, room: RoomRow, audience: Audience): Promise<RoomChanges> {
      const moved: MovedOfKind[] = [];
      for (const { kind, heardBy, ...thing } of things)
        if (kind in room.movedAt && heardBy.includes(audience))
          moved.push({ heardBy, moved: await thing.latest(tx, room, audience) });
      return { roomId: room.id, from: 0, to: room.clock, moved };
    },

    /** What of one person's own changed after that clock. */
    async own(tx: ReadTx, room: RoomRow, author: string, from: number): Promise<OwnThing[]> {
      const own: OwnThing[] = [];
      for (const { ownAfter } of movedAfter(room, from))
        if (ownAfter) own.push(...(await ownAfter(tx, room, { author, clock: from })));
      return own;
    },
  };
}
export type Changes = ReturnType<typeof createChanges>;
