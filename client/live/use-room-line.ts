import { useEffect, useState, useSyncExternalStore } from "react";
import { openSocket } from "#client/wire.ts";
import type { Place } from "#shared/live.ts";
import { emptyRoom } from "./room-clock.ts";
import { type LineSnapshot, openRoomLine, type PulseSnapshot, type RoomLine } from "./room-line.ts";

const noSnapshot: LineSnapshot = { room: emptyRoom, status: "joining", as: null, refusal: null };
const noPulse: PulseSnapshot = { here: null, sums: {}, count: 0 };
const never = () => () => {};

/** The line to a place for as long as its page stands. */
export function useRoomLine(place: Place, asksAgain = false): RoomLine | null {
  const [line, setLine] = useState<RoomLine | null>(null);
  const key = JSON.stringify(place);
  useEffect(() => {
    const opened = openRoomLine({ place: JSON.parse(key) as Place, open: openSocket, asksAgain });
    setLine(opened);
    return () => opened.close();
  }, [key, asksAgain]);
  return line;
}

export const useLineSnapshot = (line: RoomLine | null): LineSnapshot =>
  useSyncExternalStore(line?.watch ?? never, () => line?.snapshot() ?? noSnapshot);

/** Apart from the room itself: pulses come four times a second and redraw only what shows them. */
export const usePulse = (line: RoomLine | null): PulseSnapshot =>
  useSyncExternalStore(line?.watch ?? never, () => line?.pulse() ?? noPulse);
