import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Segmented } from "#client/ui/inputs.tsx";
import type { HelpHost } from "#client/ui/refusal-note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { calendarChoiceWords } from "#client/words/calendar-choice.ts";
import { useWords } from "#client/words/reader.tsx";
import type { CalendarBy, MyRegistration } from "#shared/registrations.ts";
import { Hint, Panel } from "./panel.tsx";

interface CalendarChoiceProps {
  mine: MyRegistration;
  hosts: readonly HelpHost[];
  onChange: (mine: MyRegistration) => void;
}

const choices = ["invites", "feed", "both", "none"] as const satisfies CalendarBy[];

/** By which way the programme gets into the person's calendar; by both it stands there twice. */
export function CalendarChoice({ mine, hosts, onChange }: CalendarChoiceProps) {
  const words = useWords(calendarChoiceWords);
  const toast = useToast();
  const choose = useCommand("registrations.chooseCalendar", (changed) => {
    toast(words.done[changed.calendarBy]);
    onChange(changed);
  });
  const { eventId } = mine.registration;
  return (
    <Panel title={words.title}>
      <Segmented
        label={words.title}
        labelHidden
        value={mine.calendarBy}
        options={choices.map((by) => ({ value: by, label: words.choices[by], hint: words.hints[by] }))}
        onChange={(by) => choose.send({ eventId, by })}
        problem={mine.calendarBy === "both" ? words.doubles : undefined}
      />
      <Hint>{words.how}</Hint>
      <AnswerNote of={choose} contact={hosts} />
    </Panel>
  );
}
