import { useEffect, useState, useSyncExternalStore } from "react";
import { openSocket } from "#client/wire.ts";
import { emptyRoom } from "./room-clock.ts";
import { type LineSnapshot, openRoomLine, type PulseSnapshot, type RoomLine } from "./room-line.ts";

const noSnapshot: LineSnapshot = { room: emptyRoom, status: "joining", as: null, refusal: null };
const noPulse: PulseSnapshot = { here: null, sums: {}, count: 0 };
const never = () => () => {};

/** The line to a room for as long as its page stands. */
export function useRoomLine(eventId: string, roomId: string, asksAgain = false): RoomLine | null {
  const [line, setLine] = useState<RoomLine | null>(null);
  useEffect(() => {
    const opened = openRoomLine({
      place: { kind: "room", eventId, id: roomId },
      open: openSocket,
      asksAgain,
    });
    setLine(opened);
    return () => opened.close();
  }, [eventId, roomId, asksAgain]);
  return line;
}

export const useLineSnapshot = (line: RoomLine | null): LineSnapshot =>
  useSyncExternalStore(line?.watch ?? never, () => line?.snapshot() ?? noSnapshot);

/** Apart from the room itself: pulses come four times a second and redraw only what shows them. */
export const usePulse = (line: RoomLine | null): PulseSnapshot =>
  useSyncExternalStore(line?.watch ?? never, () => line?.pulse() ?? noPulse);
