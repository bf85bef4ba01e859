import { useRef, useState } from "react";
import { useRead, useWrite } from "#client/app/queries.ts";
import { refusalOf } from "#client/sending.ts";
import { Offline } from "#client/wire.ts";
import type { ArrivalState } from "#shared/arrivals.ts";

export type Ticks = ReturnType<typeof useTicks>;

/** A double tap is one. */
const doubleTapMillis = 600;

/** Who has come: as the server has it, and at once what was pressed here and is on its way. */
export function useTicks(eventId: string) {
  const list = useRead("arrivals.list", { eventId });
  const write = useWrite("arrivals.tick", { invalidates: ["arrivals.list"] });
  const [pressed, setPressed] = useState<ReadonlyMap<string, string | null>>(new Map());
  const pressedAt = useRef(new Map<string, number>());
  /** Who had come when the list was narrowed: they are passed over, the others stay where they stand. */
  const [before, setBefore] = useState<ReadonlySet<string>>(new Set());
  const came = new Map(list.data?.map(({ id, at }) => [id, at]));

  async function tick(id: string, state: ArrivalState) {
    const now = performance.now();
    if (now - (pressedAt.current.get(id) ?? Number.NEGATIVE_INFINITY) < doubleTapMillis) return;
    pressedAt.current.set(id, now);
    setPressed((all) => new Map(all).set(id, state === "here" ? new Date().toISOString() : null));
    try {
      await write.ask({ eventId, id, state });
    } catch (problem) {
      if (!refusalOf(problem) && !(problem instanceof Offline)) throw problem; // else the page says it
    } finally {
      setPressed((all) => new Map([...all].filter(([each]) => each !== id)));
    }
  }
  return {
    /** When they came; null of whoever has not. */
    at: (id: string): string | null => (pressed.has(id) ? pressed.get(id) : came.get(id)) ?? null,
    wasHereBefore: (id: string) => before.has(id),
    settle: () => setBefore(new Set(came.keys())),
    tick: (id: string, state: ArrivalState) => void tick(id, state),
    answer: { refusal: write.refusal ?? list.refusal, offline: write.offline || list.offline },
  };
}
