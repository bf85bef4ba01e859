import { Field } from "#client/ui/field.tsx";
import { EmailInput, LangSelect } from "#client/ui/inputs.tsx";
import { useWords } from "#client/words/reader.tsx";
import { registerWords } from "#client/words/register.ts";
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
            <EmailInput
              {...ids}
              maxLength={charsMax.email}
              value={value.email}
              onChange={(change) => onChange({ email: change.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <Field label={words.lang}>
        {(ids) => <LangSelect {...ids} value={value.lang} onChange={(lang) => onChange({ lang })} />}
      </Field>
    </>
  );
}
