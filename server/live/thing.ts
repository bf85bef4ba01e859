import type { ReadTx } from "#db/engine.ts";
import type { PlaceRow } from "#server/live/place.ts";
import type { RoomRow } from "#server/rooms/store.ts";
import type { Audience, OwnThing, Thing, ThingKind } from "#shared/live.ts";

/** Something that changed, before it is cut down to what an audience sees. */
export interface Moved {
  /** What everybody hears who may see it; those who may not hear that it has gone. */
  shared?: { thing: Thing; seenBy: readonly string[] | "all" };
  own?: Own;
}

/** What is one person's own, whoever else may see it. */
export interface Own {
  author: string;
  thing: OwnThing;
}

/**
 * A kind of thing that a place holds, as the live core is handed it. Each function asks one query at
 * most, and is asked only where the place's row says that something of this kind is there, or has moved.
 */
export interface PlaceThing<Row extends PlaceRow = PlaceRow, A extends string = string> {
  /** Under this name the row says when it moved. */
  kind: string;
  /** Others are not even told that one of them has gone. */
  heardBy(audience: A): boolean;
  /** All that moved after that clock, the earlier first. */
  after(tx: ReadTx, row: Row, clock: number): Promise<Moved[]>;
  /** What somebody of that audience sees who comes in: the latest of what there is too much of. */
  latest(tx: ReadTx, row: Row, audience: A): Promise<Moved[]>;
  /** Whoever missed more of them than this starts over. */
  missedMax: number;
  /** One person's own that moved after that clock. */
  ownAfter?(tx: ReadTx, row: Row, own: { author: string; clock: number }): Promise<OwnThing[]>;
}

export interface RoomThing<K extends ThingKind = ThingKind> extends PlaceThing<RoomRow, Audience> {
  kind: K;
}

/** Every kind that a room holds: a missing one does not compile. */
export type RoomThings = { readonly [K in ThingKind]: RoomThing<K> };

/** Those whom an audience is one of. */
export const among = (audiences: readonly Audience[]) => (audience: Audience) => audiences.includes(audience);
