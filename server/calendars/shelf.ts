import type { ReleaseHead } from "#server/programme/store.ts";
import { limits } from "#shared/limits.ts";
import type { Programme } from "#shared/programme.ts";

/**
 * What is at hand for the next poll: releases as they were read, and calendars as they were written.
 * Neither ever changes under its key, so nothing here can be out of date.
 */
export interface Shelf {
  programme(head: ReleaseHead, read: () => Promise<Programme>): Promise<Programme>;
  /** The bytes of this etag; `write` is asked only when they are not at hand. */
  bytes(etag: string, write: () => string): Buffer;
}

export function createShelf(): Shelf {
  const programmes = new Map<string, Programme>();
  const written = new Map<string, Buffer>();
  let writtenBytes = 0;

  return {
    async programme(head, read) {
      const key = `${head.eventId} ${head.number}`;
      const programme = programmes.get(key) ?? (await read());
      putLast(programmes, key, programme);
      if (programmes.size > limits.shelvedReleasesMax) dropFirst(programmes);
      // Ending or cancelling an event makes a release of its own, yet the event's row has the last word.
      return { ...programme, state: head.state };
    },
    bytes(etag, write) {
      const known = written.get(etag);
      const bytes = known ?? Buffer.from(write());
      putLast(written, etag, bytes);
      if (!known) writtenBytes += bytes.length;
      while (writtenBytes > limits.shelvedCalendarBytesMax && written.size > 1)
        writtenBytes -= dropFirst(written)?.length ?? 0;
      return bytes;
    },
  };
}

function putLast<T>(shelf: Map<string, T>, key: string, thing: T) {
  shelf.delete(key);
  shelf.set(key, thing);
}

function dropFirst<T>(shelf: Map<string, T>): T | undefined {
  const [first] = shelf;
  if (!first) return undefined;
  shelf.delete(first[0]);
  return first[1];
}
