import { limits } from "#shared/limits.ts";

/** Written calendars and drawn cards, at hand for whoever asks next. One never changes under its etag, so none here is out of date. */
export interface Shelf {
  /** The bytes of this etag; `write` is asked only when they are not at hand. */
  bytes(etag: string, write: () => string): Buffer;
  /** The same for what is drawn: one at a time, and once for all who ask meanwhile. */
  drawn(etag: string, draw: () => Promise<Buffer>): Promise<Buffer>;
}

export function createShelf(): Shelf {
  const kept = new Map<string, Buffer>();
  let keptBytes = 0;
  const drawing = new Map<string, Promise<Buffer>>();
  let before: Promise<unknown> = Promise.resolve();

  function keep(etag: string, bytes: Buffer): Buffer {
    const known = kept.delete(etag); // to stand last again: what nobody asks for goes first
    kept.set(etag, bytes);
    if (!known) keptBytes += bytes.length;
    for (const [oldest, { length }] of kept) {
      if (keptBytes <= limits.shelvedBytesMax || oldest === etag) break;
      kept.delete(oldest);
      keptBytes -= length;
    }
    return bytes;
  }

  return {
    bytes: (etag, write) => keep(etag, kept.get(etag) ?? Buffer.from(write())),
    async drawn(etag, draw) {
      const known = kept.get(etag);
      if (known) return keep(etag, known);
      const started = drawing.get(etag);
      if (started) return started;
      const mine = before.then(draw).then((bytes) => keep(etag, bytes));
      before = mine.catch(() => {});
      drawing.set(etag, mine);
      return mine.finally(() => drawing.delete(etag));
    },
  };
}
