import type { CSSProperties } from "react";
import type { EventEdit } from "#client/events/event-edit.ts";
import { LanguagesField } from "#client/events/languages-field.tsx";
import styles from "#client/events/seal-fields.module.css";
import { useSaid } from "#client/forms/said.ts";
import { Row } from "#client/organize/page.tsx";
import { SealMark } from "#client/public/event/seal-mark.tsx";
import { Field } from "#client/ui/field.tsx";
import { TextInput } from "#client/ui/inputs.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { useWords } from "#client/words/reader.tsx";

export function SealFields({ edit }: { edit: EventEdit }) {
  const { fields } = useWords(eventDeskWords);
  const said = useSaid(edit);
  const { draft, set } = edit;
  return (
    <>
      <Row>
        <Field label={fields.sealColour} problem={said("sealColour")}>
          {(ids) => (
            <TextInput
              {...ids}
              className={styles.colour}
              type="color"
              value={draft.sealColour}
              onChange={(typed) => set({ sealColour: typed.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={fields.sealText} hint={fields.sealTextHint} problem={said("sealText")}>
          {(ids) => (
            <TextInput
              {...ids}
              value={draft.sealText}
              maxLength={8}
              onChange={(typed) => set({ sealText: typed.currentTarget.value })}
            />
          )}
        </Field>
        <figure className={styles.preview}>
          <figcaption>{fields.sealPreview}</figcaption>
          <span style={{ "--seal": draft.sealColour } as CSSProperties}>
            <SealMark text={draft.sealText || String(draft.years)} />
          </span>
        </figure>
      </Row>
      <LanguagesField languages={draft.languages} onChange={(languages) => set({ languages })} />
    </>
  );
}
