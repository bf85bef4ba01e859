import type { ReadTx } from "#db/engine.ts";
import { type RightsChange, rightsChangesAfter, subjectsOf } from "#server/identity/rights-store.ts";

/** A transaction may commit so much later than it began, and servers' clocks differ by so much. */
const overlap = { seconds: 15 };

export interface RightsNews {
  changes: RightsChange[];
  readAt: Temporal.Instant;
}

interface RightsDeps {
  clock: () => Temporal.Instant;
  /** Asks again for everybody who stands on one of these; resolves once the lost ones are silenced. */
  changed: (subjectIds: ReadonlySet<string>) => Promise<void>;
}

export type Rights = ReturnType<typeof createRights>;

/**
 * Whose rights changed, on whichever server. Read from a table and not told by hints: a hint may
 * be lost, and a server that is killed after its commit sends none.
 */
export function createRights({ clock, changed }: RightsDeps) {
  let readAt = clock();
  const heeded = new Map<string, { at: Temporal.Instant; done: Promise<void> }>();

  const forgetBefore = (instant: Temporal.Instant) => {
    for (const [id, { at }] of heeded) if (Temporal.Instant.compare(at, instant) <= 0) heeded.delete(id);
  };

  return {
    /** In the same view as what is to be told. */
    async read(tx: ReadTx): Promise<RightsNews> {
      const now = clock();
      return { changes: await rightsChangesAfter(tx, readAt.subtract(overlap)), readAt: now };
    },

    /** Resolves once whoever lost a right by these hears no more. */
    async heed(news: RightsNews): Promise<void> {
      const fresh = news.changes.filter(({ id }) => !heeded.has(id));
      const done = fresh.length > 0 && changed(new Set(fresh.flatMap(subjectsOf)));
      if (done) for (const { id, at } of fresh) heeded.set(id, { at, done });
      readAt = news.readAt; // back, too, where the machine's clock was set back
      forgetBefore(readAt.subtract(overlap));
      await Promise.all(news.changes.map(({ id }) => heeded.get(id)?.done));
    },
  };
}
