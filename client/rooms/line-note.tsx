import { useEffect, useState } from "react";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import styles from "./room.module.css";
import type { LineStatus } from "./room-line.ts";

/** A first join takes a moment; only when it takes longer is it worth a word. */
const patienceMillis = 8_000;

/** One line that says how fresh the page is. It stands in the flow and blocks nothing. */
export function LineNote({ status }: { status: LineStatus }) {
  const words = useWords(roomsWords).line;
  const away = useAway();
  const slow = useSlow(status === "joining");
  const text = away ? words.offline : status === "catching-up" ? words.catchingUp : slow ? words.joining : "";
  return (
    <p className={styles.lineNote} role="status" data-line={status}>
      {text}
    </p>
  );
}

function useAway(): boolean {
  const [away, setAway] = useState(() => !navigator.onLine);
  useEffect(() => {
    const look = () => setAway(!navigator.onLine);
    addEventListener("online", look);
    addEventListener("offline", look);
    return () => {
      removeEventListener("online", look);
      removeEventListener("offline", look);
    };
  }, []);
  return away;
}

function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), patienceMillis);
    return () => clearTimeout(timer);
  }, [waiting]);
  return slow;
}
