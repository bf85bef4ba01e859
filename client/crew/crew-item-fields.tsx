import styles from "#client/crew/crew.module.css";
import { wallAfter } from "#client/crew/crew-form.ts";
import { OnePerson } from "#client/crew/one-person.tsx";
import { SouvenirFields } from "#client/crew/souvenir-fields.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Row } from "#client/organize/page.tsx";
import { Field } from "#client/ui/field.tsx";
import { Segmented, TextArea, TextInput } from "#client/ui/inputs.tsx";
import { PersonName } from "#client/ui/name.tsx";
import { NumberInput } from "#client/ui/number-input.tsx";
import { TextsField } from "#client/ui/texts.tsx";
import { crewWords } from "#client/words/crew.ts";
import { useWords } from "#client/words/reader.tsx";
import { CrewItem } from "#shared/crew.ts";
import { limits } from "#shared/limits.ts";
import type { Person } from "#shared/people.ts";
import type { Item, Session } from "#shared/sessions.ts";

interface CrewItemFieldsProps {
  item: Item;
  session: Pick<Session, "wall">;
  people: readonly Person[];
  line: CrewItem;
  problem: (field: string) => string | undefined;
  onChange: (change: Partial<CrewItem>) => void;
}

const slideStates = CrewItem.shape.slides.shape.state.options;

export function CrewItemFields(props: CrewItemFieldsProps) {
  const { item, people, line, problem, onChange } = props;
  const words = useWords(crewWords);
  const { languages } = useEventDesk().event;
  const own = item.personIds.flatMap((id) => people.find((person) => person.id === id) ?? []);
  return (
    <div className={styles.fields}>
      <OnePerson
        label={words.item.mc}
        people={people}
        value={line.mcId}
        onChange={(mcId) => onChange({ mcId })}
      />
      <TextsField
        label={words.item.mcLine}
        value={line.mcLine}
        languages={languages}
        multiline
        problem={problem("mcLine")}
        onChange={(mcLine) => onChange({ mcLine })}
      />
      {own.length > 0 && (
        <fieldset className={styles.where}>
          <legend>{words.item.onScreen}</legend>
          <p>{words.onScreenHow}</p>
          {own.map((person) => (
            <label key={person.id} className={styles.check}>
              <input
                type="checkbox"
                checked={line.onScreen.includes(person.id)}
                onChange={(change) =>
                  onChange({
                    onScreen: own
                      .filter(({ id }) =>
                        id === person.id ? change.currentTarget.checked : line.onScreen.includes(id),
                      )
                      .map(({ id }) => id),
                  })
                }
              />
              <PersonName name={person.name} nameLang={person.nameLang} inline />
            </label>
          ))}
        </fieldset>
      )}
      <Row>
        <Line {...props} field="microphone" />
        <Line {...props} field="objects" />
      </Row>
      <Times {...props} />
      <Segmented
        label={words.item.slides}
        value={line.slides.state}
        onChange={(state) => onChange({ slides: { ...line.slides, state } })}
        options={slideStates.map((value) => ({ value, label: words.slides[value] }))}
      />
      {line.slides.state !== "none" && (
        <Field label={words.item.slidesSource} problem={problem("slides.source")}>
          {(ids) => (
            <TextArea
              {...ids}
              rows={2}
              value={line.slides.source}
              onChange={(typed) =>
                onChange({ slides: { ...line.slides, source: typed.currentTarget.value } })
              }
            />
          )}
        </Field>
      )}
      <SouvenirFields
        asked={item.kind === "souvenirs"}
        souvenir={line.souvenir}
        problem={(field) => problem(`souvenir.${field}`)}
        onChange={(souvenir) => onChange({ souvenir })}
      />
      <Field label={words.item.note} problem={problem("note")}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={2}
            value={line.note}
            onChange={(typed) => onChange({ note: typed.currentTarget.value })}
          />
        )}
      </Field>
    </div>
  );
}

function Line({ field, line, problem, onChange }: CrewItemFieldsProps & { field: "microphone" | "objects" }) {
  const { item: words } = useWords(crewWords);
  return (
    <Field label={words[field]} problem={problem(field)}>
      {(ids) => (
        <TextInput
          {...ids}
          value={line[field]}
          onChange={(typed) => onChange({ [field]: typed.currentTarget.value })}
        />
      )}
    </Field>
  );
}

/** Typed as a clock shows them; the day follows from the session's start. */
function Times({ session, line, problem, onChange }: CrewItemFieldsProps) {
  const words = useWords(crewWords);
  return (
    <Row>
      {(["fixedAt", "endsBy"] as const).map((field) => (
        <Field key={field} label={words.item[field]} hint={words.timesHow[field]} problem={problem(field)}>
          {(ids) => (
            <TextInput
              {...ids}
              type="time"
              value={line[field]?.slice(11) ?? ""}
              onChange={(typed) => onChange({ [field]: wallAfter(session.wall, typed.currentTarget.value) })}
            />
          )}
        </Field>
      ))}
      <Field label={words.item.leastMinutes} hint={words.leastMinutesHow} problem={problem("leastMinutes")}>
        {(ids) => (
          <NumberInput
            ids={ids}
            min={0}
            max={limits.sessionMinutesMax}
            value={line.leastMinutes}
            onChange={(leastMinutes) => onChange({ leastMinutes })}
          />
        )}
      </Field>
    </Row>
  );
}
