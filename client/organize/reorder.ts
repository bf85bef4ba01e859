import { useWrite } from "#client/app/queries.ts";
import { useTakeBack } from "#client/edits/take-back.ts";
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
  const { busy, refusal, offline, send, input } = write;
  const takeBack = useTakeBack(event.id);

  function move(from: number, to: number) {
    const was = kept.map(({ id }) => id);
    const thing = kept[from] as T;
    void send({ eventId: event.id, was, ids: moved(was, from, to) }, () =>
      toast(said(thing, to + 1), takeBack(thing.id)),
    );
  }
  return { shown: input ? inOrder(kept, input.ids) : kept, move, busy, refusal, offline };
}

/** In the order of `ids`; what they do not name stays behind them as it was. */
export function inOrder<T extends { id: string }>(things: readonly T[], ids: readonly string[]): T[] {
  const place = new Map(ids.map((id, at) => [id, at]));
  const placeOf = ({ id }: T) => place.get(id) ?? ids.length;
  return things.toSorted((a, b) => placeOf(a) - placeOf(b));
}
