import type { ReadTx } from "#db/engine.ts";
import type { PlaceRow } from "#server/live/place.ts";
import type { Moved, PlaceThing } from "#server/live/thing.ts";
import type { OwnThing } from "#shared/live.ts";

/** What is new in a place after clock `from`, up to `to`, before it is cut down to what an audience sees. */
export interface PlaceChanges {
  placeId: string;
  from: number;
  to: number;
  moved: readonly MovedOfKind[];
}
export interface MovedOfKind {
  heardBy: PlaceThing["heardBy"];
  moved: readonly Moved[];
}

/** Reads of a place what of each kind is new: a kind of which nothing is there, or nothing has moved, is not asked for. */
export function createChanges(things: readonly PlaceThing[]) {
  const movedAfter = ({ movedAt }: PlaceRow, clock: number) =>
    things.filter(({ kind }) => (movedAt[kind] ?? 0) > clock);

  /** For everybody there at once: what a tick tells. */
  async function after(tx: ReadTx, place: PlaceRow, from: number): Promise<PlaceChanges> {
    const moved: MovedOfKind[] = [];
    for (const thing of movedAfter(place, from))
      moved.push({ heardBy: thing.heardBy, moved: await thing.after(tx, place, from) });
    return { placeId: place.id, from, to: place.clock, moved };
  }

  return {
    after,

    /** For those who were away, but for what is their own; null when that is more than a fresh start would be. */
    async missed(tx: ReadTx, place: PlaceRow, from: number): Promise<PlaceChanges | null> {
      const moved: MovedOfKind[] = [];
      for (const { heardBy, missedMax, ...thing } of movedAfter(place, from)) {
        const missed = await thing.after(tx, place, from);
        if (missed.length > missedMax) return null;
        moved.push({ heardBy, moved: missed });
      }
      return { placeId: place.id, from, to: place.clock, moved };
    },

    /** Everything that those see who come in, but for what is their own. */
    async whole(tx: ReadTx, place: PlaceRow, audience: string): Promise<PlaceChanges> {
      const moved: MovedOfKind[] = [];
      for (const { kind, heardBy, ...thing } of things)
        if (kind in place.movedAt && heardBy(audience))
          moved.push({ heardBy, moved: await thing.latest(tx, place, audience) });
      return { placeId: place.id, from: 0, to: place.clock, moved };
    },

    /** What of one person's own changed after that clock. */
    async own(tx: ReadTx, place: PlaceRow, author: string, from: number): Promise<OwnThing[]> {
      const own: OwnThing[] = [];
      for (const { ownAfter } of movedAfter(place, from))
        if (ownAfter) own.push(...(await ownAfter(tx, place, { author, clock: from })));
      return own;
    },
  };
}
export type Changes = ReturnType<typeof createChanges>;
