import { useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { MoveButtons } from "#client/organize/move-buttons.tsx";
import { Section } from "#client/organize/page.tsx";
import styles from "#client/people/people-page.module.css";
import { PersonLine } from "#client/people/person-line.tsx";
import { renumbered } from "#client/people/protocol.ts";
import { OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { peopleWords } from "#client/words/people.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Person } from "#shared/people.ts";
import { guestsOfHonour, nativeFirst } from "#shared/reading.ts";

/** The order is the organizers' own; each press moves a guest by one place. */
export function GuestsOfHonour({ people }: { people: Person[] }) {
  const words = useWords(peopleWords);
  const { event } = useEventDesk();
  const [said, setSaid] = useState("");
  const save = useWrite("people.save", { invalidates: ["people.list", "events.desk"] });
  const guests = guestsOfHonour({ people });
  if (guests.length === 0) return null;

  async function move(from: number, to: number) {
    const [name] = nativeFirst((guests[from] as Person).name);
    try {
      for (const person of renumbered(people, from, to))
        await save.mutateAsync({ eventId: event.id, person });
      setSaid(words.moved(name, to + 1));
    } catch {
      setSaid(""); // the note below says why
    }
  }
  return (
    <Section title={words.guests} hint={words.guestsHint}>
      <p className={styles.said} role="status">
        {said}
      </p>
      {save.refusal && <RefusalNote refusal={save.refusal} />}
      {save.offline && <OfflineNote />}
      <ol className={styles.people}>
        {guests.map((person, at) => {
          const [name] = nativeFirst(person.name);
          return (
            <li key={person.id}>
              <span className={styles.place}>{at + 1}</span>
              <PersonLine person={person} />
              <MoveButtons
                at={at}
                of={guests.length}
                upLabel={words.moveUp(name)}
                downLabel={words.moveDown(name)}
                disabled={save.isPending}
                onMove={(to) => void move(at, to)}
              />
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
