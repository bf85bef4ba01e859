import { createContext, type ReactNode, useContext } from "react";
import type { Rights } from "#client/organize/rights.ts";
import type { EventDesk } from "#shared/events.ts";

interface OpenDesk extends EventDesk {
  rights: Rights;
  /** How far the server's clock is ahead of the browser's. */
  clockSkewMillis: number;
}

const Desk = createContext<OpenDesk | null>(null);

export const EventDeskProvider = ({ desk, children }: { desk: OpenDesk; children: ReactNode }) => (
  <Desk value={desk}>{children}</Desk>
);

/** The event whose pages these are, as its organizers keep it, and what the reader may do in it. */
export function useEventDesk(): OpenDesk {
  const desk = useContext(Desk);
  if (!desk) throw new Error("useEventDesk is for pages inside an event's frame");
  return desk;
}
