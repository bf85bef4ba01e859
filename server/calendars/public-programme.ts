import type { Carrying } from "#server/context.ts";
import { releasedBySlug } from "#server/programme/store.ts";
import type { Programme } from "#shared/programme.ts";
import { Refused } from "#shared/refusal.ts";

/** What everybody may see of an event, for files that programs fetch again and again. */
export async function publicProgramme(slug: string, context: Carrying): Promise<Programme> {
  const programme = await context.store.read((tx) => releasedBySlug(tx, slug));
  if (!programme || programme.state === "draft") throw new Refused("not-found");
  return programme;
}
