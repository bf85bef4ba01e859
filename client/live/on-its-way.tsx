import { useEffect, useState } from "react";
import type { Outgoing } from "#client/live/outgoing.ts";
import { Pill, Pills } from "#client/ui/pill.tsx";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import styles from "./on-its-way.module.css";

/** Where something said is on its way to the server, in words. */
export function useOnItsWay(outgoing: Outgoing | null, lineUp: boolean): string {
  const words = useWords(roomsWords).saying;
  const seconds = useSecondsUntil(outgoing?.heldUntilMillis);
  if (outgoing?.state === "refused") return words.notSent;
  if (!lineUp) return words.waitingForLine;
  return seconds > 0 ? words.heldBack(seconds) : words.sending;
}

interface NotSentProps {
  outgoing: Outgoing | null;
  /** Null where nothing can be written any more. */
  onEdit: (() => void) | null;
  onDiscard: () => void;
}

/** Why something was not taken. Its text stands above, and can be written anew. */
export function NotSent({ outgoing, onEdit, onDiscard }: NotSentProps) {
  const words = useWords(roomsWords).saying;
  if (outgoing?.state !== "refused" || !outgoing.refusal) return null;
  return (
    <div className={styles.notSent}>
      <RefusalNote
        refusal={outgoing.refusal}
        says={outgoing.refusal.code === "bad-input" ? words.unreadable : undefined}
      />
      <Pills>
        {onEdit && <Pill onClick={onEdit}>{words.editAgain}</Pill>}
        <Pill onClick={onDiscard}>{words.discard}</Pill>
      </Pills>
    </div>
  );
}

function useSecondsUntil(untilMillis = 0): number {
  const [nowMillis, setNowMillis] = useState(() => Date.now());
  useEffect(() => {
    if (untilMillis === 0) return;
    setNowMillis(Date.now());
    const timer = setInterval(() => setNowMillis(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [untilMillis]);
  return Math.max(0, Math.ceil((untilMillis - nowMillis) / 1000));
}
