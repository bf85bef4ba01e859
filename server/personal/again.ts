import type { Store } from "#db/engine.ts";
import { stillOnTheirWay } from "#server/mails/store.ts";
import { finishErasure } from "#server/personal/erase.ts";
import { type ErasedLine, readErased, rememberErased } from "#server/personal/erased-file.ts";
import { allErasures, type Erasure, leaving, stillThere } from "#server/personal/store.ts";
import { limits } from "#shared/limits.ts";

/** Whose last mail has gone, or does not go, is erased. Answers the rooms in which that is to be seen. */
export async function finishErasures(store: Store, now: Temporal.Instant): Promise<string[]> {
  return store.write(async (tx) => {
    const waits = await stillOnTheirWay(tx, "erased");
    const longAgo = now.subtract({ hours: limits.farewellHoursMax });
    const rooms: string[] = [];
    for (const row of await leaving(tx)) {
      const isPatient = row.erasingSince && Temporal.Instant.compare(row.erasingSince, longAgo) > 0;
      if (waits.has(row.id) && isPatient) continue;
      rooms.push(...(await finishErasure(tx, row, now)));
    }
    return rooms;
  });
}

/**
 * Table and file tell each other what they know. Whoever was erased and stands in the list again,
 * since the database is an older copy, is erased once more.
 */
export async function eraseAgain(store: Store, dataDir: string, now: Temporal.Instant): Promise<string[]> {
  const inFile = readErased(dataDir);
  const known = new Set(inFile.map(({ id }) => id));
  const inTable = await store.read((tx) => allErasures(tx));
  rememberErased(dataDir, inTable.filter(({ id }) => !known.has(id)).map(asLine));
  const tabled = new Set(inTable.map(({ id }) => id));
  const missing = inFile.filter(({ id }) => !tabled.has(id));
  if (missing.length === 0) return [];
  return store.write(async (tx) => {
    const rooms: string[] = [];
    for (const row of await stillThere(
      tx,
      missing.map(({ id }) => id),
    ))
      rooms.push(...(await finishErasure(tx, row, now)));
    return rooms;
  });
}

const asLine = ({ erasedAt, ...rest }: Erasure): ErasedLine => ({ ...rest, erasedAt: erasedAt.toString() });
