import { useRead } from "#client/app/queries.ts";
import type { EventEdit } from "#client/events/event-edit.ts";
import styles from "#client/events/registration-fields.module.css";
import { useSaid } from "#client/forms/said.ts";
import { Field } from "#client/ui/field.tsx";
import { Segmented, TextInput } from "#client/ui/inputs.tsx";
import { TextsField } from "#client/ui/texts.tsx";
import { personalDeskWords } from "#client/words/personal-desk.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { dayInWords } from "#shared/clock-words.ts";
import type { PersonalDataTerms } from "#shared/events.ts";
import { limits } from "#shared/limits.ts";

const keepDaysProposed = 180;

/** What people are told of their data, how long they stay, and what becomes of words without an author. */
export function PersonalDataFields({ edit }: { edit: EventEdit }) {
  const words = useWords(personalDeskWords);
  const said = useSaid(edit);
  const { draft } = edit;
  const { text, keepDays, words: left } = draft.personalData;
  const set = (change: Partial<PersonalDataTerms>) =>
    edit.set({ personalData: { ...draft.personalData, ...change } });
  return (
    <>
      <TextsField
        label={words.text}
        hint={words.textHint}
        value={text}
        languages={draft.languages}
        multiline
        problem={said("personalData.text")}
        onChange={(next) => set({ text: next })}
      />
      <div className={styles.closing}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={keepDays === null}
            onChange={(change) => set({ keepDays: change.currentTarget.checked ? null : keepDaysProposed })}
          />
          {words.keepForever}
        </label>
        {keepDays !== null && (
          <Field label={words.keepDays} hint={words.keepDaysHint} problem={said("personalData.keepDays")}>
            {(ids) => (
              <TextInput
                {...ids}
                type="number"
                min={1}
                max={limits.personalDataKeepDaysMax}
                value={keepDays}
                onChange={(typed) => set({ keepDays: Number(typed.currentTarget.value) })}
              />
            )}
          </Field>
        )}
        <Segmented
          label={words.words}
          value={left}
          onChange={(next) => set({ words: next })}
          options={(["keep", "remove"] as const).map((value) => ({ value, label: words.wordsLeft[value] }))}
        />
        <Span eventId={draft.id} />
      </div>
    </>
  );
}

/** What the span will take, once that has been told, and how many have gone before. */
function Span({ eventId }: { eventId: string }) {
  const words = useWords(personalDeskWords);
  const lang = useLang();
  const { data } = useRead("personal.retention", { eventId });
  if (!data) return null;
  const { erasesOn, people, erased } = data;
  return (
    <>
      {erasesOn && people > 0 && <p role="status">{words.erasesOn(dayInWords(erasesOn, lang), people)}</p>}
      {erased > 0 && <p>{words.erased(erased)}</p>}
    </>
  );
}
