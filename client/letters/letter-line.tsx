import { deskAddress } from "#client/app/addresses.ts";
import { LetterActs } from "#client/letters/letter-acts.tsx";
import { LetterStanding } from "#client/letters/letter-standing.tsx";
import styles from "#client/letters/letters.module.css";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { GoButton } from "#client/organize/go-button.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { lettersWords } from "#client/words/letters.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Letter } from "#shared/letters.ts";

/** One letter: how far it is, and what can be done with it. */
export function LetterLine({ letter }: { letter: Letter }) {
  const words = useWords(lettersWords);
  const { event } = useEventDesk();
  const isWritten = Object.values(letter.subject).some(Boolean);
  return (
    <li className={styles.letter}>
      <h2 className={styles.subject}>{isWritten ? <InLang texts={letter.subject} /> : words.untitled}</h2>
      <LetterStanding letter={letter} />
      <div className={styles.actions}>
        <GoButton to={deskAddress(event.slug, `letters/${letter.id}`)}>{words.edit}</GoButton>
        <LetterActs letter={letter} />
      </div>
    </li>
  );
}
