import { type RoomState, thingsOf } from "#client/live/room-clock.ts";
import { TeamMark } from "#client/live/team-mark.tsx";
import { Dotted } from "#client/ui/dotted.tsx";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import { onScreen } from "./order.ts";
import styles from "./shown-question.module.css";

/** The one question that stands on the hall screen. */
export function ShownQuestion({ room }: { room: RoomState }) {
  const words = useWords(roomsWords);
  const question = onScreen(thingsOf(room, "question").values());
  if (!question) return null;
  return (
    <blockquote className={styles.question}>
      <p className={styles.origin}>
        {question.from.mode === null && <TeamMark />}
        <Dotted
          parts={[question.from.mode && words.from[question.from.mode], words.screen.votes(question.votes)]}
        />
      </p>
      <p lang={question.lang} dir="auto">
        {question.text}
      </p>
    </blockquote>
  );
}
