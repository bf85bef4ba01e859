import { useCalled } from "#client/rooms/called.ts";
import type { Person } from "#shared/people.ts";
import type { Programme, ReleasedSession } from "#shared/programme.ts";
import type { Item } from "#shared/sessions.ts";

/** What the console calls a line of the running order, by its id. */
export interface Things {
  of(id: string): { session: ReleasedSession; item: Item | null; people: Person[] } | null;
  /** The first place in protocol of those whom it names; null where it names no guest of honour. */
  protocolOf(id: string): number | null;
  /** In the reader's words, as one text. */
  called(id: string): string;
}

export function useThings(programme: Programme): Things {
  const called = useCalled();
  const of: Things["of"] = (id) => {
    for (const session of programme.sessions) {
      const item = session.items.find((each) => each.id === id) ?? null;
      if (!item && session.id !== id) continue;
      const people = item?.personIds.flatMap((each) => programme.people.find((one) => one.id === each) ?? []);
      return { session, item, people: people ?? [] };
    }
    return null;
  };
  return {
    of,
    protocolOf(id) {
      const places = (of(id)?.people ?? []).flatMap(({ protocol }) => protocol ?? []);
      return places.length > 0 ? Math.min(...places) : null;
    },
    called(id) {
      const thing = of(id);
      return thing ? called(thing.session, thing.item, thing.people) : "…";
    },
  };
}
