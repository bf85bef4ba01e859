import type { ReadTx } from "#db/engine.ts";
import { phaseOf } from "#server/events/rules.ts";
import { eventBySlug } from "#server/events/store.ts";
import { countRegistrations } from "#server/registrations/list-store.ts";
import { originsOf } from "#server/registrations/origins.ts";
import type { Shown } from "#shared/events.ts";
import { Refused } from "#shared/refusal.ts";

/** As it is saved, not as it was released; of a draft, and of an event that does not take place, nothing. */
export async function shownOf(tx: ReadTx, slug: string, now: Temporal.Instant): Promise<Shown> {
  const event = await eventBySlug(tx, slug);
  if (!event || event.state === "draft") throw new Refused("not-found");
  const { id, state, details } = event;
  if (state === "cancelled") return { origins: [], after: null };
  const counts = details.origins === "shown" ? await countRegistrations(tx, id, now) : [];
  const isOver = phaseOf(details, state, now) === "over";
  return { origins: originsOf(counts, details.hosts), after: isOver ? details : null };
}
