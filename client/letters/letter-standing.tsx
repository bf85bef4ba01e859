import { ChosenLine } from "#client/letters/chosen-line.tsx";
import styles from "#client/letters/letters.module.css";
import { WithoutAddress } from "#client/letters/without-address.tsx";
import { When } from "#client/ui/clocks.tsx";
import { lettersWords } from "#client/words/letters.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Letter } from "#shared/letters.ts";

/** How far a letter is, whom it is for, and, once it has begun, whom it has reached. */
export function LetterStanding({ letter }: { letter: Letter }) {
  const words = useWords(lettersWords);
  const { state, startsAt } = letter;
  return (
    <>
      <p className={styles.soft}>
        {words.states[state]}
        {startsAt && (
          <>
            {" · "}
            {state === "planned" ? words.goes : words.went} <When at={startsAt} />
          </>
        )}
      </p>
      <p className={styles.soft}>
        <ChosenLine chosen={letter.chosen} />
      </p>
      {state !== "draft" && state !== "planned" && <Progress letter={letter} />}
    </>
  );
}

function Progress({ letter }: { letter: Letter }) {
  const words = useWords(lettersWords);
  const { state, chosen, people, sent, waiting, failed, withoutAddress } = letter;
  const unsent = state === "stopped" ? people - sent - failed - waiting : 0;
  return (
    <div className={styles.counts} role="status">
      <p>{words.progress(sent, people)}</p>
      <progress className={styles.bar} value={sent} max={Math.max(people, 1)} aria-hidden />
      {state === "sending" && waiting > 0 && <p className={styles.soft}>{words.waiting(waiting)}</p>}
      {unsent > 0 && <p className={styles.soft}>{words.unsent(unsent)}</p>}
      {failed > 0 && <p className={styles.soft}>{words.failed(failed)}</p>}
      {withoutAddress > 0 && (
        <p className={styles.soft}>
          <WithoutAddress count={withoutAddress} chosen={chosen} />
        </p>
      )}
    </div>
  );
}
