import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { forget } from "#client/app/queries.ts";
import type { OpenRoom } from "#shared/live.ts";

/** Everybody in the room would otherwise ask in the same instant. */
const spreadMillis = 1_500;

/** Reads the programme again when the room is told that another has been released. */
export function useProgrammeNews(open: OpenRoom, announcedVersion: number) {
  const client = useQueryClient();
  const wantedVersion = announcedVersion > open.programmeVersion ? announcedVersion : null;
  useEffect(() => {
    if (wantedVersion === null) return;
    const timer = setTimeout(
      () => void forget(client, ["programme.open", "rooms.open", "rooms.openStages"]),
      Math.random() * spreadMillis,
    );
    return () => clearTimeout(timer);
  }, [wantedVersion, client]);
}
