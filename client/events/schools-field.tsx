import { Plus, Trash2 } from "lucide-react";
import styles from "#client/events/host-fields.module.css";
import { Button } from "#client/ui/button.tsx";
import { Disclosure } from "#client/ui/disclosure.tsx";
import { IconButton } from "#client/ui/icon-button.tsx";
import { useLineFocus } from "#client/ui/line-focus.ts";
import { TextsField, usePlain } from "#client/ui/texts.tsx";
import { commonWords } from "#client/words/common.ts";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Host } from "#shared/events.ts";
import type { Lang } from "#shared/texts.ts";

interface SchoolsFieldProps {
  schools: Host["schools"];
  languages: readonly Lang[];
  said: (path: string) => string | undefined;
  onChange: (schools: Host["schools"]) => void;
}

/** Folded away: a university has many, and they are seldom changed. */
export function SchoolsField({ schools, languages, said, onChange }: SchoolsFieldProps) {
  const { hosts: words } = useWords(eventDeskWords);
  const { remove } = useWords(organizeWords);
  const { colon } = useWords(commonWords);
  const plain = usePlain();
  const focus = useLineFocus<HTMLDivElement>();
  return (
    <Disclosure
      className={styles.schools}
      open={said("schools") !== undefined || undefined}
      summary={
        <>
          {words.schools} <span>{schools.length}</span>
        </>
      }
    >
      <p>{words.schoolsHint}</p>
      <div ref={focus.list} className={styles.schoolList}>
        <ol>
          {schools.map((school, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a school is nothing but its names, which change as one types.
            <li key={at}>
              <TextsField
                label={words.school(at + 1)}
                value={school}
                languages={languages}
                problem={said(`schools.${at}`)}
                onChange={(changed) => onChange(schools.with(at, changed))}
              />
              <IconButton
                label={`${remove}${colon}${plain(school) || words.school(at + 1)}`}
                data-takes-out
                onClick={() => {
                  onChange(schools.toSpliced(at, 1));
                  focus.removed(at);
                }}
              >
                <Trash2 aria-hidden />
              </IconButton>
            </li>
          ))}
        </ol>
        <Button
          compact
          data-adds
          onClick={() => {
            onChange([...schools, {}]);
            focus.added();
          }}
        >
          <Plus aria-hidden /> {words.addSchool}
        </Button>
      </div>
    </Disclosure>
  );
}
