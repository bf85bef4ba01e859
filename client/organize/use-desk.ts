import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { forget } from "#client/app/queries.ts";
import { isKnown, thingsOf } from "#client/live/room-clock.ts";
import { useLineSnapshot, useRoomLine } from "#client/live/use-room-line.ts";
import type { Refusal } from "#shared/refusal.ts";
import { createReading, readsMoved } from "./desk-news.ts";

/**
 * Keeps what the pages of an event show in step with what others do: told by the desk, read by commands.
 * Answers why the desk tells no more.
 */
export function useDesk(eventId: string): Refusal | null {
  const client = useQueryClient();
  const { room, refusal } = useLineSnapshot(useRoomLine({ kind: "desk", id: eventId }));
  const seen = useRef<ReturnType<typeof topicsIn> | null>(null);
  const reading = useRef<ReturnType<typeof createReading>>(undefined);
  useEffect(() => {
    const opened = createReading((commands) => void forget(client, commands));
    reading.current = opened;
    return opened.stop;
  }, [client]);
  useEffect(() => {
    if (!isKnown(room)) return;
    const now = topicsIn(room);
    reading.current?.want(readsMoved(seen.current, now));
    seen.current = now;
  }, [room]);
  return refusal;
}

const topicsIn = (room: Parameters<typeof isKnown>[0]) => thingsOf(room, "topic");
