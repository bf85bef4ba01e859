import { useWrite } from "#client/app/queries.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { moved } from "#client/organize/move-buttons.tsx";
import { useToast } from "#client/ui/toast.tsx";

const lists = { "people.reorder": "people.list", "rooms.reorder": "rooms.list" } as const;

/** A list that is put into another order: shown so at once, kept by one command, with a way back. */
export function useReorder<T extends { id: string }>(
  command: keyof typeof lists,
  kept: readonly T[],
  said: (thing: T, place: number) => string,
) {
  const { event } = useEventDesk();
  const toast = useToast();
  const write = useWrite(command, { invalidates: [lists[command], "events.desk"] });
  const { isPending: busy, refusal, offline, mutate, variables } = write;
  const put = (was: string[], ids: string[], onSuccess?: () => void) =>
    mutate({ eventId: event.id, was, ids }, { onSuccess: () => onSuccess?.() });

  function move(from: number, to: number) {
    const was = kept.map(({ id }) => id);
    const ids = moved(was, from, to);
    put(was, ids, () => toast(said(kept[from] as T, to + 1), () => put(ids, was)));
  }
  return { shown: busy && variables ? inOrder(kept, variables.ids) : kept, move, busy, refusal, offline };
}

/** In the order of `ids`; what they do not name stays behind them as it was. */
export function inOrder<T extends { id: string }>(things: readonly T[], ids: readonly string[]): T[] {
  const place = new Map(ids.map((id, at) => [id, at]));
  const placeOf = ({ id }: T) => place.get(id) ?? ids.length;
  return things.toSorted((a, b) => placeOf(a) - placeOf(b));
}
