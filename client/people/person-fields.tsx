import type { Edit } from "#client/forms/edit.ts";
import { useSaid } from "#client/forms/said.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Row, Section } from "#client/organize/page.tsx";
import { NameFields } from "#client/people/name-fields.tsx";
import styles from "#client/people/people-page.module.css";
import { Field } from "#client/ui/field.tsx";
import { HostSelect } from "#client/ui/host-select.tsx";
import { PersonName } from "#client/ui/name.tsx";
import { NumberInput } from "#client/ui/number-input.tsx";
import { InLang, TextsField } from "#client/ui/texts.tsx";
import { peopleWords } from "#client/words/people.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Person } from "#shared/people.ts";

interface PersonFieldsProps {
  edit: Pick<Edit<Person>, "draft" | "set" | "problem">;
  /** Where a new guest of honour is put: after all others. */
  lastPlace: number;
}

export function PersonFields({ edit, lastPlace }: PersonFieldsProps) {
  const words = useWords(peopleWords);
  const { event } = useEventDesk();
  const said = useSaid(edit);
  const { draft, set } = edit;
  const languages = event.languages;
  return (
    <>
      <Section title={words.name}>
        <NameFields name={draft.name} nameLang={draft.nameLang} said={said} onChange={set} />
        <div className={styles.shown}>
          <small>{words.shownAs}</small>
          <PersonName name={draft.name} nameLang={draft.nameLang} />
          <InLang texts={draft.position} />
        </div>
      </Section>
      <Section title={words.position}>
        <TextsField
          label={words.position}
          value={draft.position}
          languages={languages}
          problem={said("position")}
          onChange={(position) => set({ position })}
        />
        <TextsField
          label={words.honorific}
          hint={words.honorificHint}
          value={draft.honorific}
          languages={languages}
          problem={said("honorific")}
          onChange={(honorific) => set({ honorific })}
        />
        <Row>
          <Field label={words.host} problem={said("hostId")}>
            {(ids) => (
              <HostSelect
                {...ids}
                hosts={event.hosts}
                value={draft.hostId}
                none={words.noHost}
                onChange={(hostId) => set({ hostId })}
              />
            )}
          </Field>
        </Row>
      </Section>
      <Section title={words.protocol} hint={words.inProtocolHint}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={draft.protocol !== null}
            onChange={(change) => set({ protocol: change.currentTarget.checked ? lastPlace : null })}
          />
          {words.inProtocol}
        </label>
        {draft.protocol !== null && (
          <Row>
            <Field label={words.place} problem={said("protocol")}>
              {(ids) => (
                <NumberInput
                  ids={ids}
                  min={1}
                  max={999}
                  value={draft.protocol || null}
                  onChange={(protocol) => set({ protocol: protocol ?? 0 })}
                />
              )}
            </Field>
          </Row>
        )}
      </Section>
    </>
  );
}
