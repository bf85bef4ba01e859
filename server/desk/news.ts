import type { Tx } from "#db/engine.ts";
import type { Actor } from "#server/actor.ts";
import { advanceDesk } from "#server/desk/store.ts";
import type { CommandName } from "#shared/contract.ts";
import { movedBy } from "#shared/desk.ts";
import type { Topic } from "#shared/topics.ts";

/** Said by whoever answers a command, beside what its name says. */
export interface Moved {
  eventId: string;
  topics: readonly Topic[];
}
interface Done {
  name: CommandName;
  input: { eventId?: string };
  actor: Actor;
  moved: readonly Moved[];
}

/**
 * The desks that a write has moved, advanced in its own transaction; answers whose they are, to be
 * told after the commit. Whatever somebody of the team does is a line of the audit, too.
 */
export async function moveDesks(tx: Tx, { name, input, actor, moved }: Done): Promise<string[]> {
  const desks = new Map<string, Set<Topic>>();
  const add = (eventId: string, topics: readonly Topic[]) =>
    desks.set(eventId, new Set([...(desks.get(eventId) ?? []), ...topics]));
  const own = movedBy(name);
  if (input.eventId && own.length > 0) add(input.eventId, actor.staff ? [...own, "audit"] : own);
  for (const { eventId, topics } of moved) add(eventId, topics);
  for (const [eventId, topics] of desks) await advanceDesk(tx, eventId, [...topics]);
  return [...desks.keys()];
}
