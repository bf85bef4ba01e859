import styles from "#client/sessions/session-editor.module.css";
import type { SessionForm } from "#client/sessions/session-form.ts";
import { instantOf, readWall, type WallReading } from "#client/sessions/wall-time.ts";
import { Button } from "#client/ui/button.tsx";
import { ClockRange } from "#client/ui/clocks.tsx";
import { Field } from "#client/ui/field.tsx";
import { Segmented, TextInput } from "#client/ui/inputs.tsx";
import { useWords } from "#client/words/reader.tsx";
import { sessionsWords } from "#client/words/sessions.ts";
import type { Event } from "#shared/events.ts";
import type { Refusal } from "#shared/refusal.ts";

interface StartFieldProps {
  form: SessionForm;
  event: Event;
  city: string;
  refusal: Refusal | null;
  problem: (path: string) => string | undefined;
  onChange: (change: Partial<SessionForm>) => void;
}

/** Start and length. Every host's clock moves along; a time that the clock skips or shows twice is asked about. */
export function StartField({ form, event, city, refusal, problem, onChange }: StartFieldProps) {
  const { editor: words, duration } = useWords(sessionsWords);
  const reading = refusedReading(refusal) ?? readWall(form.wall, form.zone);
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
            hint: (
              <ClockRange at={choice.startsAt.toString()} minutes={form.minutes ?? 0} hosts={event.hosts} />
            ),
          }))}
        />
      )}
      <output className={styles.clocks}>
        {startsAt && <ClockRange at={startsAt.toString()} minutes={form.minutes ?? 0} hosts={event.hosts} />}
      </output>
    </div>
  );
}

export const numberIn = (typed: string) => (typed === "" ? null : Math.trunc(Number(typed)));

/** The server's own time-zone rules can be newer than the browser's. */
function refusedReading(refusal: Refusal | null): WallReading | null {
  const suggestion = refusal?.detail?.suggestion;
  return refusal?.code === "time-gap" && suggestion ? { kind: "gap", suggestion } : null;
}
