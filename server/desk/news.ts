import type { Tx } from "#db/engine.ts";
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
  /** In whose audit it stands. */
  audited: string | null;
  moved: readonly Moved[];
}

/** What a command has moved, by its name and by what its handler says. In an event's audit it has left a line, or not. */
export function movedByCommand({ name, input, audited, moved }: Done): Moved[] {
  const own = input.eventId ? [{ eventId: input.eventId, topics: movedBy(name) }] : [];
  const line = audited ? [{ eventId: audited, topics: ["audit" as const] }] : [];
  return [...own, ...line, ...moved];
}

/** Each once, in the transaction of what has moved them. */
export async function advanceDesks(tx: Tx, moved: readonly Moved[]): Promise<string[]> {
  const desks = new Map<string, Set<Topic>>();
  for (const { eventId, topics } of moved.filter(({ topics }) => topics.length > 0))
    desks.set(eventId, new Set([...(desks.get(eventId) ?? []), ...topics]));
  for (const [eventId, topics] of desks) await advanceDesk(tx, eventId, [...topics]);
  return [...desks.keys()];
}
