import type { ReadTx } from "#db/engine.ts";
import { takesPlace } from "#server/events/rules.ts";
import { releasedEvent } from "#server/programme/store.ts";

/** Whether seats of the event mean anything: as people know it, it is published and not past. */
export async function isGoing(tx: ReadTx, eventId: string, now: Temporal.Instant): Promise<boolean> {
  const known = await releasedEvent(tx, eventId);
  return known !== null && takesPlace(known.event, known.state, now);
}
