import type { ReadTx, Store } from "#db/engine.ts";
import { stillOnTheirWay } from "#server/mails/store.ts";
import { erasureOf, finishErasure } from "#server/personal/erase.ts";
import { type ErasedLine, readErased, rememberErased } from "#server/personal/erased-file.ts";
import { allErasures, type Erasure, leaving, stillThere } from "#server/personal/store.ts";
import type { RegistrationRow } from "#server/registrations/store.ts";
import { limits } from "#shared/limits.ts";

/**
 * Whose last mail has gone, or does not go, is erased, and stands in the file from then on. Answers
 * the rooms in which that is to be seen. Writes nothing where nobody leaves.
 */
export async function finishErasures(
  store: Store,
  dataDir: string,
  now: Temporal.Instant,
): Promise<string[]> {
  const goes = await store.read((tx) => readyToGo(tx, now));
  if (goes.length === 0) return [];
  const { rooms, erased } = await store.write(async (tx) => {
    const rooms: string[] = [];
    const gone = await readyToGo(tx, now);
    for (const row of gone) rooms.push(...(await finishErasure(tx, row, now)));
    return { rooms, erased: gone.map((row) => asLine(erasureOf(row, now))) };
  });
  rememberErased(dataDir, erased);
  return rooms;
}

async function readyToGo(tx: ReadTx, now: Temporal.Instant): Promise<RegistrationRow[]> {
  const waits = await stillOnTheirWay(tx, "erased");
  const longAgo = now.subtract({ hours: limits.farewellHoursMax });
  const isPatient = ({ erasingSince }: RegistrationRow) =>
    erasingSince && Temporal.Instant.compare(erasingSince, longAgo) > 0;
  return (await leaving(tx)).filter((row) => !waits.has(row.id) || !isPatient(row));
}

/**
 * Table and file tell each other what they know, at the start and each hour. Whoever was erased and stands in the list again,
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
