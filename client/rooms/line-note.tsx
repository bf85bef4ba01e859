import { useEffect, useState } from "react";
import type { LineStatus } from "#client/live/room-line.ts";
import { Note } from "#client/ui/note.tsx";
import { useSlow } from "#client/ui/use-slow.ts";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import styles from "./room.module.css";

/** One line that says how fresh the page is. It stands in the flow and blocks nothing. */
export function LineNote({ status }: { status: LineStatus }) {
  const words = useWords(roomsWords).line;
  const away = useAway();
  const slow = useSlow(status === "joining");
  const behind = status === "silent" || status === "catching-up";
  const text = away ? words.offline : behind ? words.catchingUp : slow ? words.joining : "";
  return (
    <div className={styles.lineNote} role="status" data-line={status}>
      {text && (
        <Note strip tone="warn">
          <p>{text}</p>
        </Note>
      )}
    </div>
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
