import { Field } from "#client/ui/field.tsx";
import { Select, TextInput } from "#client/ui/inputs.tsx";
import { langNames } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import { registerWords } from "#client/words/register.ts";
import { langs } from "#shared/lang.ts";
import type { Lang } from "#shared/texts.ts";
import { charsMax, type Typed } from "./draft.ts";

type Contact = Pick<Typed, "email" | "lang">;

interface ContactFieldsProps {
  value: Contact;
  onChange: (change: Partial<Contact>) => void;
  problem: string | undefined;
}

/** Where mails go, and the language they are written in. */
export function ContactFields({ value, onChange, problem }: ContactFieldsProps) {
  const words = useWords(registerWords);
  return (
    <>
      <div data-field="email">
        <Field label={words.email} hint={words.emailHint} problem={problem}>
          {(ids) => (
            <TextInput
              {...ids}
              type="email"
              name="email"
              autoComplete="email"
              inputMode="email"
              maxLength={charsMax.email}
              value={value.email}
              onChange={(change) => onChange({ email: change.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <Field label={words.lang}>
        {(ids) => (
          <Select
            {...ids}
            value={value.lang}
            onChange={(change) => onChange({ lang: change.currentTarget.value as Lang })}
          >
            {langs.map((each) => (
              <option key={each} value={each} lang={each}>
                {langNames[each]}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </>
  );
}
