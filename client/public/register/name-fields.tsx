import { Field } from "#client/ui/field.tsx";
import { Select, TextInput } from "#client/ui/inputs.tsx";
import { useWords } from "#client/words/reader.tsx";
import { registerWords } from "#client/words/register.ts";
import type { Name } from "#shared/people.ts";
import { charsMax } from "./draft.ts";
import styles from "./name-fields.module.css";

interface NameFieldsProps {
  value: Name;
  onChange: (change: Partial<Name>) => void;
  problems: { native?: string | undefined; latin?: string | undefined };
}

/** A name as its bearer writes it, in both scripts, and which part of it is the family's. */
export function NameFields({ value, onChange, problems }: NameFieldsProps) {
  const words = useWords(registerWords);
  return (
    <div className={styles.names}>
      <div data-field="native">
        <Field label={words.nativeName} hint={words.nativeNameHint} problem={problems.native}>
          {(ids) => (
            <TextInput
              {...ids}
              name="name"
              autoComplete="name"
              maxLength={charsMax.name}
              value={value.native}
              onChange={(change) => onChange({ native: change.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <div data-field="latin">
        <Field label={words.latinName} hint={words.latinNameHint} problem={problems.latin} optional>
          {(ids) => (
            <TextInput
              {...ids}
              lang="en"
              name="latin-name"
              autoComplete="off"
              maxLength={charsMax.name}
              value={value.latin}
              onChange={(change) => onChange({ latin: change.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <Field label={words.order}>
        {(ids) => (
          <Select
            {...ids}
            value={value.order}
            onChange={(change) => onChange({ order: change.currentTarget.value as Name["order"] })}
          >
            <option value="family-first">{words.familyFirst}</option>
            <option value="given-first">{words.givenFirst}</option>
          </Select>
        )}
      </Field>
    </div>
  );
}
