import { Star } from "lucide-react";
import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { IconButton } from "#client/ui/icon-button.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { calendarWords } from "#client/words/calendar.ts";
import { useWords } from "#client/words/reader.tsx";
import type { ReleasedSession } from "#shared/programme.ts";
import type { MyRegistration } from "#shared/registrations.ts";
import styles from "./star-button.module.css";

interface StarButtonProps {
  session: ReleasedSession;
  mine: MyRegistration;
  onChange: (mine: MyRegistration) => void;
}

/** Marks a session as one's own; what was done can be taken back where it is said. */
export function StarButton({ session, mine, onChange }: StarButtonProps) {
  const words = useWords(calendarWords);
  const plain = usePlain();
  const toast = useToast();
  const title = plain(session.title);
  const isStarred = mine.starred.includes(session.id);
  const given = { eventId: mine.registration.eventId, sessionId: session.id };
  const undo = useCommand("registrations.star", onChange);
  const star = useCommand("registrations.star", (changed) => {
    onChange(changed);
    toast(isStarred ? words.unstarred(title) : words.starred(title), () =>
      undo.send({ ...given, starred: isStarred }),
    );
  });
  return (
    <>
      <IconButton
        className={styles.star}
        aria-pressed={star.busy ? !isStarred : isStarred}
        label={words.star(title)}
        onClick={() => star.send({ ...given, starred: !isStarred })}
      >
        <Star aria-hidden="true" />
      </IconButton>
      <AnswerNote of={star} />
    </>
  );
}
