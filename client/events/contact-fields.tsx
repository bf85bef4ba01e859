import styles from "#client/events/host-fields.module.css";
import { Row } from "#client/organize/page.tsx";
import { Field } from "#client/ui/field.tsx";
import { TextInput } from "#client/ui/inputs.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Host } from "#shared/events.ts";

interface ContactFieldsProps {
  contact: Host["contact"];
  said: (path: string) => string | undefined;
  onChange: (contact: Host["contact"]) => void;
}

export function ContactFields({ contact, said, onChange }: ContactFieldsProps) {
  const { hosts: words } = useWords(eventDeskWords);
  const lines = [
    { key: "name", label: words.contactName, type: "text" },
    { key: "email", label: words.contactEmail, type: "email" },
    { key: "phone", label: words.contactPhone, type: "tel" },
  ] as const;
  return (
    <fieldset className={styles.group}>
      <legend>{words.contact}</legend>
      <p>{words.contactHint}</p>
      <Row>
        {lines.map(({ key, label, type }) => (
          <Field key={key} label={label} problem={said(`contact.${key}`)}>
            {(ids) => (
              <TextInput
                {...ids}
                type={type}
                value={contact[key]}
                onChange={(typed) => onChange({ ...contact, [key]: typed.currentTarget.value })}
              />
            )}
          </Field>
        ))}
      </Row>
    </fieldset>
  );
}
