import { limits } from "#shared/limits.ts";

/** Written calendars, at hand for the next poll. One never changes under its etag, so none here is out of date. */
export interface Shelf {
  /** The bytes of this etag; `write` is asked only when they are not at hand. */
  bytes(etag: string, write: () => string): Buffer;
}

export function createShelf(): Shelf {
  const written = new Map<string, Buffer>();
  let writtenBytes = 0;

  return {
    bytes(etag, write) {
      const known = written.get(etag);
      const bytes = known ?? Buffer.from(write());
      written.delete(etag); // to stand last again: what nobody asks for goes first
      written.set(etag, bytes);
      if (!known) writtenBytes += bytes.length;
      for (const [oldest, { length }] of written) {
        if (writtenBytes <= limits.shelvedCalendarBytesMax || oldest === etag) break;
        written.delete(oldest);
        writtenBytes -= length;
      }
      return bytes;
    },
  };
}
