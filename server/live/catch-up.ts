import type { ReadTx } from "#db/engine.ts";
import type { Changes } from "#server/live/changes.ts";
import { frameFor } from "#server/live/frames.ts";
import type { PlaceRow } from "#server/live/place.ts";
import type { PlaceChanged } from "#shared/live.ts";

/** People come back from few clocks: from where they were all cut off. */
const framesPerPlaceMax = 50;

export interface SharedFrame {
  from: number;
  to: number;
  text: string;
}
interface Kept {
  clock: number;
  frames: Map<string, Promise<SharedFrame | null>>;
}

export type CatchUps = ReturnType<typeof createCatchUps>;

/**
 * What those who come in are told, but for what is their own. Nothing in a place changes without its
 * clock, so for a whole hall that comes back at once it is read once, until the clock moves on.
 */
export function createCatchUps(epoch: string, changes: Changes) {
  const places = new Map<string, Kept>();

  async function once<F extends SharedFrame | null>(place: PlaceRow, what: string, read: () => Promise<F>) {
    const known = places.get(place.id);
    if (known && known.clock > place.clock) return read(); // from a view that was opened earlier
    const kept = known?.clock === place.clock ? known : { clock: place.clock, frames: new Map() };
    places.set(place.id, kept);
    const before = kept.frames.get(what) as Promise<F> | undefined;
    if (before) return before;
    if (kept.frames.size >= framesPerPlaceMax) kept.frames.clear();
    const frame = read();
    kept.frames.set(what, frame);
    frame.catch(() => kept.frames.delete(what));
    return frame;
  }

  return {
    /** Null when it is more than a fresh start would be. */
    missed: (tx: ReadTx, place: PlaceRow, audience: string, since: number) =>
      once(place, `${audience} since ${since}`, async () => {
        const missed = await changes.missed(tx, place, since);
        return missed && written(frameFor(audience, epoch, missed));
      }),
    whole: (tx: ReadTx, place: PlaceRow, audience: string) =>
      once(place, audience, async () =>
        written(frameFor(audience, epoch, await changes.whole(tx, place, audience))),
      ),
    forget: (placeId: string) => void places.delete(placeId),
  };
}

const written = (frame: PlaceChanged): SharedFrame => ({
  from: frame.from,
  to: frame.to,
  text: JSON.stringify(frame),
});
