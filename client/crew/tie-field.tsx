import { X } from "lucide-react";
import { useMemo } from "react";
import { Combobox } from "#client/ui/combobox.tsx";
import { Field } from "#client/ui/field.tsx";
import { Pill } from "#client/ui/pill.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { crewWords } from "#client/words/crew.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { searchWords } from "#shared/search.ts";
import type { Session } from "#shared/sessions.ts";

interface TieFieldProps {
  sessions: readonly Session[];
  value: string | null;
  problem: string | undefined;
  onChange: (sessionId: string | null) => void;
}

/** Another session of the event, of which there may be hundreds. */
export function TieField({ sessions, value, problem, onChange }: TieFieldProps) {
  const words = useWords(crewWords);
  const lang = useLang();
  const plain = usePlain();
  const choices = useMemo(
    () =>
      sessions.map(({ id, title, wall }) => ({
        value: id,
        text: `${plain(title)} (${wall.replace("T", " ")})`,
        lang,
        foundBy: searchWords(Object.values(title).join(" ")).join(" "),
      })),
    [sessions, lang, plain],
  );
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <Field label={words.after} problem={problem}>
      {(ids) => (
        <>
          <Combobox
            ids={ids}
            choices={choices}
            value={value ?? ""}
            placeholder={words.noTie}
            onChoose={onChange}
          />
          {chosen && (
            <Pill aria-label={words.untie(chosen.text)} onClick={() => onChange(null)}>
              {words.noTie} <X aria-hidden size={14} />
            </Pill>
          )}
        </>
      )}
    </Field>
  );
}
