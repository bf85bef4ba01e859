import { X } from "lucide-react";
import styles from "#client/crew/crew.module.css";
import { nameLine, PersonChoice } from "#client/sessions/person-choice.tsx";
import { Pill } from "#client/ui/pill.tsx";
import { crewWords } from "#client/words/crew.ts";
import { useWords } from "#client/words/reader.tsx";
import { sessionsWords } from "#client/words/sessions.ts";
import type { Person } from "#shared/people.ts";

interface OnePersonProps {
  label: string;
  people: readonly Person[];
  value: string | null;
  onChange: (personId: string | null) => void;
}

/** Somebody of the event's people, or nobody. */
export function OnePerson({ label, people, value, onChange }: OnePersonProps) {
  const words = useWords(crewWords);
  const { editor } = useWords(sessionsWords);
  const chosen = people.find(({ id }) => id === value);
  return (
    <div className={styles.who}>
      <span className={styles.label}>{label}</span>
      {chosen ? (
        <Pill aria-label={editor.removePerson(nameLine(chosen))} onClick={() => onChange(null)}>
          <span lang={chosen.nameLang}>{nameLine(chosen)}</span> <X aria-hidden size={14} />
        </Pill>
      ) : (
        <PersonChoice label={label} people={people} value="" placeholder={words.nobody} onChoose={onChange} />
      )}
    </div>
  );
}
