import type { ReadTx } from "#db/engine.ts";
import type { Unasked } from "#server/desk/unasked.ts";
import { stillOnTheirWay } from "#server/mails/store.ts";
import { erasedAtOnce, erasureOf, finishErasure, withoutSeat } from "#server/personal/erase.ts";
import { type ErasedLine, readErased, rememberErased } from "#server/personal/erased-file.ts";
import { allErasures, type Erasure, leaving, stillThere } from "#server/personal/store.ts";
import type { RegistrationRow } from "#server/registrations/store.ts";
import { limits } from "#shared/limits.ts";

/**
 * Whose last mail has gone, or does not go, is erased, and stands in the file from then on. Writes
 * nothing where nobody leaves.
 */
export async function finishErasures(store: Unasked, dataDir: string, now: Temporal.Instant): Promise<void> {
  while ((await store.read((tx) => readyToGo(tx, now))).length > 0) {
    const erased = await store.write(async (effects) => {
      const gone = await readyToGo(effects.tx, now);
      for (const row of gone) await finishErasure(row, effects);
      return gone.map((row) => asLine(erasureOf(row, now)));
    });
    rememberErased(dataDir, erased);
  }
}

/** The next few. */
async function readyToGo(tx: ReadTx, now: Temporal.Instant): Promise<RegistrationRow[]> {
  const waits = await stillOnTheirWay(tx, "erased");
  const longAgo = now.subtract({ hours: limits.farewellHoursMax });
  const isPatient = ({ erasingSince }: RegistrationRow) =>
    erasingSince && Temporal.Instant.compare(erasingSince, longAgo) > 0;
  const goes = (await leaving(tx)).filter((row) => !waits.has(row.id) || !isPatient(row));
  return goes.slice(0, erasedAtOnce);
}

/**
 * Table and file tell each other what they know, at the start and each hour. Whoever was erased and stands in the list again,
 * since the database is an older copy, is erased once more: the seat that the copy has brought back goes first.
 */
export async function eraseAgain(store: Unasked, dataDir: string): Promise<void> {
  const inFile = readErased(dataDir);
  const known = new Set(inFile.map(({ id }) => id));
  const inTable = await store.read((tx) => allErasures(tx));
  rememberErased(dataDir, inTable.filter(({ id }) => !known.has(id)).map(asLine));
  const tabled = new Set(inTable.map(({ id }) => id));
  const missing = inFile.filter(({ id }) => !tabled.has(id)).map(({ id }) => id);
  for (let at = 0; at < missing.length; at += erasedAtOnce)
    await store.write(async (effects) => {
      for (const row of await stillThere(effects.tx, missing.slice(at, at + erasedAtOnce)))
        await finishErasure(await withoutSeat(row, effects), effects);
    });
}

const asLine = ({ erasedAt, ...rest }: Erasure): ErasedLine => ({ ...rest, erasedAt: erasedAt.toString() });
