import type { ReadTx } from "#db/engine.ts";
import type { RoomRow } from "#server/rooms/store.ts";
import type { Audience, OwnThing, Thing, ThingKind } from "#shared/live.ts";

/** Something that changed in a room, before it is cut down to what an audience sees. */
export interface Moved {
  /** What everybody hears who may see it; those who may not hear that it has gone. */
  shared?: { thing: Thing; seenBy: readonly Audience[] };
  own?: Own;
}

/** What is one person's own, whoever else may see it. */
export interface Own {
  author: string;
  thing: OwnThing;
}

/**
 * A kind of thing that a room holds, as the live core is handed it. Each function asks one query at
 * most, and is asked only where the room's row says that something of this kind is there, or has moved.
 */
export interface RoomThing<K extends ThingKind = ThingKind> {
  kind: K;
  /** Others are not even told that one of them has gone. */
  heardBy: readonly Audience[];
  /** All that moved after that clock, the earlier first. */
  after(tx: ReadTx, room: RoomRow, clock: number): Promise<Moved[]>;
  /** What somebody of that audience sees who comes in: the latest of what there is too much of. */
  latest(tx: ReadTx, room: RoomRow, audience: Audience): Promise<Moved[]>;
  /** Whoever missed more of them than this starts over. */
  missedMax: number;
  /** One person's own that moved after that clock. */
  ownAfter?(tx: ReadTx, room: RoomRow, own: { author: string; clock: number }): Promise<OwnThing[]>;
}

/** Every kind there is: a missing one does not compile. */
export type RoomThings = { readonly [K in ThingKind]: RoomThing<K> };
