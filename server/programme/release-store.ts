import { and, desc, eq, lt } from "drizzle-orm";
import type { ReadTx } from "#db/engine.ts";
import { releases, staff } from "#db/schema.ts";
import { releaseNumbered } from "#server/programme/store.ts";
import type { Programme } from "#shared/programme.ts";
import { Refused } from "#shared/refusal.ts";

/** Refuses (not-found) one that there is not. */
export async function findRelease(
  tx: ReadTx,
  which: { eventId: string; number: number },
): Promise<Programme> {
  const isIt = and(eq(releases.eventId, which.eventId), eq(releases.number, which.number));
  if ((await tx.$count(releases, isIt)) === 0) throw new Refused("not-found");
  return releaseNumbered(tx, which);
}

/** The releases before that one, or all, the latest first, each with who made it, as far as they are known still. */
export async function releasesBehind(tx: ReadTx, eventId: string, beforeId: string | null, limit: number) {
  const before = tx
    .select({ number: releases.number })
    .from(releases)
    .where(eq(releases.id, beforeId ?? ""));
  const rows = await tx
    .select({
      id: releases.id,
      number: releases.number,
      putsBack: releases.putsBack,
      name: staff.name,
      email: staff.email,
    })
    .from(releases)
    .leftJoin(staff, eq(staff.id, releases.madeBy))
    .where(and(eq(releases.eventId, eventId), beforeId ? lt(releases.number, before) : undefined))
    .orderBy(desc(releases.number))
    .limit(limit);
  const made = [];
  for (const { name, email, ...release } of rows) {
    const programme = await releaseNumbered(tx, { eventId, number: release.number });
    made.push({ ...release, who: name || email || "", programme });
  }
  return made;
}
