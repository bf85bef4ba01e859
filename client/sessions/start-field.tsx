import styles from "#client/sessions/session-editor.module.css";
import type { SessionForm } from "#client/sessions/session-form.ts";
import { Button } from "#client/ui/button.tsx";
import { When } from "#client/ui/clocks.tsx";
import { Field } from "#client/ui/field.tsx";
import { Segmented, TextInput } from "#client/ui/inputs.tsx";
import { useWords } from "#client/words/reader.tsx";
import { sessionsWords } from "#client/words/sessions.ts";
import type { Clock } from "#shared/clock-faces.ts";
import type { Refusal } from "#shared/refusal.ts";
import { instantOf, readWall, type WallReading } from "#shared/wall-time.ts";

interface StartFieldProps {
  form: SessionForm;
  /** Of the form's zone; null while it is not known. */
  clock: Clock | null;
  city: string;
  refusal: Refusal | null;
  problem: (path: string) => string | undefined;
  onChange: (change: Partial<SessionForm>) => void;
}

/** Start and length. Every host's clock moves along; a time that the clock skips or shows twice is asked about. */
export function StartField({ form, clock, city, refusal, problem, onChange }: StartFieldProps) {
  const { editor: words, duration } = useWords(sessionsWords);
  const reading = refusedReading(refusal) ?? readWall(form.wall, clock);
  const startsAt = instantOf(reading, form.offset);
  return (
    <div className={styles.start}>
      <div className={styles.startInputs}>
        <Field
          label={words.start}
          hint={words.startHow(city)}
          problem={reading.kind === "gap" ? words.gap : problem("wall")}
        >
          {(ids) => (
            <TextInput
              {...ids}
              type="datetime-local"
              required
              value={form.wall}
              onChange={(typed) => onChange({ wall: typed.currentTarget.value.slice(0, 16), offset: null })}
            />
          )}
        </Field>
        <Field label={words.minutes} hint={duration(form.minutes ?? 0)} problem={problem("minutes")}>
          {(ids) => (
            <TextInput
              {...ids}
              type="number"
              inputMode="numeric"
              min={1}
              max={1440}
              step={5}
              required
              value={form.minutes ?? ""}
              onChange={(typed) => onChange({ minutes: numberIn(typed.currentTarget.value) })}
            />
          )}
        </Field>
      </div>
      {reading.kind === "gap" && (
        <Button onClick={() => onChange({ wall: reading.suggestion, offset: null })}>
          {words.takeSuggestion(reading.suggestion.replace("T", " "))}
        </Button>
      )}
      {reading.kind === "twice" && (
        <Segmented
          label={words.twice}
          value={form.offset}
          onChange={(offset) => onChange({ offset })}
          options={reading.choices.map((choice, at) => ({
            value: choice.offset,
            label: `${at === 0 ? words.first : words.second} (UTC${choice.offset})`,
            hint: <When at={choice.startsAt} minutes={form.minutes ?? 0} />,
          }))}
        />
      )}
      <output className={styles.clocks}>
        {startsAt && <When at={startsAt} minutes={form.minutes ?? 0} />}
      </output>
    </div>
  );
}

export const numberIn = (typed: string) => (typed === "" ? null : Math.trunc(Number(typed)));

/** While the clock is not known, the server says what it is about. */
function refusedReading(refusal: Refusal | null): WallReading | null {
  const suggestion = refusal?.detail?.suggestion;
  return refusal?.code === "time-gap" && suggestion ? { kind: "gap", suggestion } : null;
}
