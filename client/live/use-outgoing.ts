import { useEffect, useState, useSyncExternalStore } from "react";
import { keptOf, lasting, type Person } from "#client/kept.ts";
import { call } from "#client/wire.ts";
import type { Send } from "./in-room.ts";
import { type Outgoing, type OutgoingBox, openOutgoing } from "./outgoing.ts";
import type { LineSnapshot } from "./room-line.ts";

const nothing: readonly Outgoing[] = [];
const never = () => () => {};

/** What this person has said and the server has not yet answered; tried again when the line is back. */
export function useOutgoing(
  person: Person,
  roomId: string,
  { room, status }: LineSnapshot,
  sends: readonly Send[],
) {
  const [box, setBox] = useState<OutgoingBox | null>(null);
  useEffect(() => {
    const opened = openOutgoing({ roomId, kept: keptOf(person, lasting()), call, sends });
    setBox(opened);
    return () => opened.close();
  }, [person, roomId, sends]);
  const outgoing = useSyncExternalStore(box?.watch ?? never, () => box?.all() ?? nothing);

  useEffect(() => {
    if (status === "live") box?.flush();
  }, [box, status]);
  useEffect(() => {
    const sendOf = ({ command }: Outgoing) => sends.find((each) => each.command === command);
    if (outgoing.length > 0) box?.settle((each) => sendOf(each)?.arrived(room, each as never) ?? false);
  }, [box, room, outgoing, sends]);
  return { box, outgoing };
}
