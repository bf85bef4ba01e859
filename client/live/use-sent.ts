import { useEffect, useRef, useState } from "react";
import type { Outgoing } from "./outgoing.ts";

/** Something of this person's own, with what has become of it on its way to the server. */
interface Own {
  id: string;
  outgoing: Outgoing | null;
}

/** What this person said last, and how often the server has taken something of it. */
export function useSent(own: readonly Own[]): { newest: string | null; taken: number } {
  const [newest, setNewest] = useState<string | null>(null);
  const [taken, setTaken] = useState(0);
  const waiting = useRef<ReadonlySet<string>>(new Set());
  const sending = own.filter(({ outgoing }) => outgoing?.state === "sending").map(({ id }) => id);
  const arrived = own.filter(({ outgoing }) => outgoing === null || outgoing.state === "sent");
  const key = [...sending, "", ...arrived.map(({ id }) => id)].join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says when something has moved
  useEffect(() => {
    const said = sending.findLast((id) => !waiting.current.has(id));
    if (said) setNewest(said);
    if (arrived.some(({ id }) => waiting.current.has(id))) setTaken((before) => before + 1);
    waiting.current = new Set(sending);
  }, [key]);
  return { newest, taken };
}
