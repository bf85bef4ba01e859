import { useId } from "react";
import { Field } from "#client/ui/field.tsx";
import { TextInput } from "#client/ui/inputs.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { useWords } from "#client/words/reader.tsx";
import { registerWords } from "#client/words/register.ts";
import type { Host } from "#shared/events.ts";
import { charsMax } from "./draft.ts";

interface SchoolFieldProps {
  host: Host | undefined;
  value: string;
  onChange: (value: string) => void;
  problem: string | undefined;
}

/** The school or institution: the host's own schools are offered, anything else can be typed. */
export function SchoolField({ host, value, onChange, problem }: SchoolFieldProps) {
  const words = useWords(registerWords);
  const plain = usePlain();
  const listId = useId();
  const schools = host?.schools ?? [];
  return (
    <Field
      label={words.affiliation}
      hint={schools.length > 0 ? words.affiliationHint : undefined}
      problem={problem}
      optional
    >
      {(ids) => (
        <>
          <TextInput
            {...ids}
            name="organization"
            autoComplete={schools.length > 0 ? "off" : "organization"}
            list={schools.length > 0 ? listId : undefined}
            maxLength={charsMax.line}
            value={value}
            onChange={(change) => onChange(change.currentTarget.value)}
          />
          {schools.length > 0 && (
            <datalist id={listId}>
              {schools.map((school) => (
                <option key={plain(school)} value={plain(school)} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}
