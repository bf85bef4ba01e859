import type { ReadTx } from "#db/engine.ts";
import type { Actor } from "#server/actor.ts";
import { findActor } from "#server/identity/actor-store.ts";
import type { Connection } from "#server/live/connection.ts";
import { type KindsOfPlaces, keyOf, type Present } from "#server/live/place.ts";
import type { Place } from "#shared/live.ts";
import { Refused } from "#shared/refusal.ts";

/** Whose rights a connection stands on: when one of these changes, it is asked again. */
export const subjectsOf = ({ staff, attendee, screen }: Actor): string[] =>
  [staff?.id, attendee?.registrationId, screen?.roomId].filter((id) => id !== undefined);

export interface Standing {
  subjects: string[];
  /** Who it is in each of the places asked about, by key; null where it may no more be. */
  presents: Map<string, Present | null>;
}

/** The same questions as a command's, asked again for somebody who is already in. */
export async function standingOf(
  tx: ReadTx,
  connection: Connection,
  kinds: KindsOfPlaces,
  places: readonly Place[],
  now: Temporal.Instant,
): Promise<Standing> {
  const actor = await findActor(tx, connection.cookies, now);
  const presents = new Map<string, Present | null>();
  for (const place of places) {
    const asked = kinds[place.kind].present(tx, actor, place);
    presents.set(keyOf(place), await asked.catch(nullIfRefused));
  }
  return { subjects: subjectsOf(actor), presents };
}

function nullIfRefused(problem: unknown): null {
  if (problem instanceof Refused) return null;
  throw problem;
}
