import { MoveButtons } from "#client/organize/move-buttons.tsx";
import { Section } from "#client/organize/page.tsx";
import { useReorder } from "#client/organize/reorder.ts";
import styles from "#client/people/people-page.module.css";
import { PersonLine } from "#client/people/person-line.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { peopleWords } from "#client/words/people.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Person } from "#shared/people.ts";
import { guestsOfHonour, nativeFirst } from "#shared/reading.ts";

/** The order is the organizers' own; each press moves a guest by one place. */
export function GuestsOfHonour({ people }: { people: Person[] }) {
  const words = useWords(peopleWords);
  const order = useReorder("people.reorder", guestsOfHonour({ people }), (person, place) =>
    words.moved(nativeFirst(person.name)[0], place),
  );
  if (order.shown.length === 0) return null;
  return (
    <Section title={words.guests} hint={words.guestsHint}>
      <AnswerNote of={order} />
      <ol className={styles.people}>
        {order.shown.map((person, at) => {
          const [name] = nativeFirst(person.name);
          return (
            <li key={person.id}>
              <span className={styles.place}>{at + 1}</span>
              <PersonLine person={person} />
              <MoveButtons
                at={at}
                of={order.shown.length}
                upLabel={words.moveUp(name)}
                downLabel={words.moveDown(name)}
                disabled={order.busy}
                onMove={(to) => order.move(at, to)}
              />
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
