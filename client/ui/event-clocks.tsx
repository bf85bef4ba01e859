import { createContext, type ReactNode, use } from "react";
import { clockIn, dateAt } from "#shared/clock-faces.ts";
import type { ClockBook } from "#shared/clocks.ts";
import type { Host } from "#shared/events.ts";

interface EventClocks {
  event: { zone: string; hosts: readonly Pick<Host, "city" | "zone">[] };
  clocks: ClockBook;
}

const Context = createContext<EventClocks | null>(null);

/** By whose clocks everything below is told: the hosts' and the event's, as the server gave them. */
export const EventClocksProvider = ({ children, ...value }: EventClocks & { children: ReactNode }) => (
  <Context value={value}>{children}</Context>
);

export function useEventClocks(): EventClocks {
  const clocks = use(Context);
  if (!clocks) throw new Error("clocks are for pages of an event");
  return clocks;
}

/** The event's own day of an instant: the one that stands as heading or date, and that clocks count from. */
export function useDayOf(): (at: string | number) => string {
  const { event, clocks } = useEventClocks();
  const clock = clockIn(clocks, event.zone);
  return (at) => (clock ? dateAt(at, clock) : "");
}
