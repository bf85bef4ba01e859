import type { ReadTx } from "#db/engine.ts";
import type { Actor } from "#server/actor.ts";
import { findActor } from "#server/identity/actor-store.ts";
import { findMember, type Member } from "#server/in-room/member.ts";
import type { Connection } from "#server/live/connection.ts";
import { Refused } from "#shared/refusal.ts";

/** Whose rights a connection stands on: when one of these changes, it is asked again. */
export const subjectsOf = ({ staff, attendee, screen }: Actor): string[] =>
  [staff?.id, attendee?.registrationId, screen?.roomId].filter((id) => id !== undefined);

export interface Standing {
  subjects: string[];
  /** What the connection is in each of the rooms asked about; null where it may no more be. */
  members: Map<string, Member | null>;
}

/** The same questions as a command's, asked again for somebody who is already in. */
export async function standingOf(
  tx: ReadTx,
  connection: Connection,
  places: readonly { eventId: string; roomId: string }[],
  now: Temporal.Instant,
): Promise<Standing> {
  const actor = await findActor(tx, connection.cookies, now);
  const members = new Map<string, Member | null>();
  for (const place of places) members.set(place.roomId, await memberOrNull(tx, actor, place));
  return { subjects: subjectsOf(actor), members };
}

async function memberOrNull(tx: ReadTx, actor: Actor, place: { eventId: string; roomId: string }) {
  try {
    return await findMember(tx, actor, place);
  } catch (problem) {
    if (problem instanceof Refused) return null;
    throw problem;
  }
}
