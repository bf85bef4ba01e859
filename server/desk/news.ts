import type { Tx } from "#db/engine.ts";
import type { Actor } from "#server/actor.ts";
import type { Announcement } from "#server/context.ts";
import { advanceDesk } from "#server/desk/store.ts";
import type { CommandName } from "#shared/contract.ts";
import { movedBy } from "#shared/desk.ts";
import type { Topic } from "#shared/topics.ts";

interface Done {
  name: CommandName;
  input: { eventId?: string };
  actor: Actor;
  announced: readonly Announcement[];
}

/**
 * The desks that a write has moved, advanced in its own transaction; answers whose they are, to be
 * told after the commit. Whatever somebody of the team does is a line of the audit, too.
 */
export async function moveDesks(tx: Tx, { name, input, actor, announced }: Done): Promise<string[]> {
  const moved = new Map<string, Set<Topic>>();
  const add = (eventId: string, topics: readonly Topic[]) =>
    moved.set(eventId, new Set([...(moved.get(eventId) ?? []), ...topics]));
  const own = movedBy(name);
  if (input.eventId && own.length > 0) add(input.eventId, actor.staff ? [...own, "audit"] : own);
  for (const each of announced) if (each.kind === "desk") add(each.eventId, each.topics);
  for (const [eventId, topics] of moved) await advanceDesk(tx, eventId, [...topics]);
  return [...moved.keys()];
}
