import type { Tx } from "#db/engine.ts";
import type { Announcement } from "#server/context.ts";
import { advanceDesks, type Moved } from "#server/desk/news.ts";
import { noteRightsChanges } from "#server/identity/rights-store.ts";

interface Settled {
  now: Temporal.Instant;
  announced: readonly Announcement[];
  moved: readonly Moved[];
}

/** What follows from a write, in its own transaction; answers all that is to be told once it is committed. */
export async function settle(tx: Tx, { now, announced, moved }: Settled): Promise<Announcement[]> {
  const rightsOf = announced.flatMap((each) => (each.kind === "rights" ? [each.subjectId] : []));
  await noteRightsChanges(tx, rightsOf, now);
  const desks = await advanceDesks(tx, moved);
  return [...announced, ...desks.map((eventId) => ({ kind: "desk" as const, eventId }))];
}
