import { BadgeCheck } from "lucide-react";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import styles from "./team-mark.module.css";

/** Before whatever the team says in a room: nobody can type it, and it stands outside of what anybody typed. */
export function TeamMark() {
  const words = useWords(roomsWords);
  return (
    <span className={styles.mark}>
      <BadgeCheck aria-hidden size={14} />
      {words.team}
    </span>
  );
}
