import type { Store } from "#db/engine.ts";
import { keepFact, knownFact } from "#server/meta.ts";
import { refoldSome } from "#server/registrations/store.ts";

/** Raised whenever the folding changes. */
const folding = "2";
const atOnce = 500;

/**
 * What search looks through was folded as the version that wrote it did: it is brought to the present
 * folding after a start, piece by piece, so that nobody waits for more than one of them. A stop in
 * between begins again at the next start.
 */
export async function refoldSearchTexts(store: Store, stopped: AbortSignal): Promise<void> {
  if ((await store.read((tx) => knownFact(tx, "search-folding"))) === folding) return;
  let after: string | null = "";
  while (after !== null && !stopped.aborted) {
    const from: string = after;
    after = await store.write((tx) => refoldSome(tx, from, atOnce));
  }
  if (after === null) await store.write((tx) => keepFact(tx, "search-folding", folding));
}
