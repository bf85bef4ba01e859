import { deskAddress } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { LetterLine } from "#client/letters/letter-line.tsx";
import styles from "#client/letters/letters.module.css";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { GoButton } from "#client/organize/go-button.tsx";
import { Empty, Page } from "#client/organize/page.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { lettersWords } from "#client/words/letters.ts";
import { useWords } from "#client/words/reader.tsx";

/** What the team has written to people, the latest first, and how far each letter is. */
export function LettersPage() {
  const words = useWords(lettersWords);
  const { event } = useEventDesk();
  const letters = useRead("letters.list", { eventId: event.id });
  const some = letters.data !== undefined && letters.data.length > 0;
  const add = (kind: "seal" | "plain") => (
    <GoButton kind={kind} to={deskAddress(event.slug, "letters/new")}>
      {words.add}
    </GoButton>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={some && add("plain")}>
      <AnswerNote of={letters} contact={event.hosts} />
      {letters.isLoading && <Skeleton lines={6} />}
      {letters.data?.length === 0 && (
        <Empty title={words.none} how={words.noneHow}>
          {add("seal")}
        </Empty>
      )}
      {some && (
        <ul className={styles.letters}>
          {letters.data?.map((letter) => (
            <LetterLine key={letter.id} letter={letter} />
          ))}
        </ul>
      )}
    </Page>
  );
}
