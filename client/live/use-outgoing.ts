import { useEffect, useState, useSyncExternalStore } from "react";
import { keptOf, lasting, type Person } from "#client/kept.ts";
import { hasArrived } from "#client/questions/seen-questions.ts";
import { call } from "#client/wire.ts";
import { type Outgoing, type OutgoingBox, openOutgoing } from "./outgoing.ts";
import type { LineSnapshot } from "./room-line.ts";

const nothing: readonly Outgoing[] = [];
const never = () => () => {};

/** What this person has said and the server has not yet answered; tried again when the line is back. */
export function useOutgoing(person: Person, roomId: string, { room, status }: LineSnapshot) {
  const [box, setBox] = useState<OutgoingBox | null>(null);
  useEffect(() => {
    const opened = openOutgoing({ roomId, kept: keptOf(person, lasting()), call });
    setBox(opened);
    return () => opened.close();
  }, [person, roomId]);
  const outgoing = useSyncExternalStore(box?.watch ?? never, () => box?.all() ?? nothing);

  useEffect(() => {
    if (status === "live") box?.flush();
  }, [box, status]);
  useEffect(() => {
    if (outgoing.length > 0) box?.settle((each) => hasArrived(room, each));
  }, [box, room, outgoing]);
  return { box, outgoing };
}
