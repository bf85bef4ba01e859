import { useState } from "react";
import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Field } from "#client/ui/field.tsx";
import { Segmented, Select } from "#client/ui/inputs.tsx";
import type { HelpHost } from "#client/ui/refusal-note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { calendarWords } from "#client/words/calendar.ts";
import { useWords } from "#client/words/reader.tsx";
import { alarmChoices } from "#shared/reading.ts";
import type { MyRegistration } from "#shared/registrations.ts";

interface FeedChoicesProps {
  mine: MyRegistration;
  hosts: readonly HelpHost[];
  onChange: (mine: MyRegistration) => void;
}

/** What the own feed shows, and how long before a session it rings. */
export function FeedChoices({ mine, hosts, onChange }: FeedChoicesProps) {
  const words = useWords(calendarWords);
  const toast = useToast();
  const { eventId } = mine.registration;
  const kept = (changed: MyRegistration) => {
    onChange(changed);
    toast(words.kept);
  };
  // Each has a command of its own, and shows at once what is on its way: a second choice is not lost on a slow line.
  const [asked, setAsked] = useState({ shows: mine.feedShows, alarmMinutes: mine.alarmMinutes });
  const show = useCommand("registrations.setFeed", kept);
  const ring = useCommand("registrations.setFeed", kept);
  const showsNothing = mine.feedShows === "starred" && mine.starred.length === 0;
  return (
    <>
      <Segmented
        label={words.shows}
        options={(["everything", "starred"] as const).map((value) => ({
          value,
          label: words.showsChoices[value],
        }))}
        value={show.busy ? asked.shows : mine.feedShows}
        onChange={(shows) => {
          setAsked({ ...asked, shows });
          void show.send({ eventId, shows });
        }}
        problem={showsNothing && words.noStars}
      />
      <Field label={words.alarm} hint={words.alarmHint}>
        {(ids) => (
          <Select
            {...ids}
            value={(ring.busy ? asked.alarmMinutes : mine.alarmMinutes) ?? ""}
            onChange={({ currentTarget: { value } }) => {
              const alarmMinutes = alarmChoices.find((minutes) => String(minutes) === value) ?? null;
              setAsked({ ...asked, alarmMinutes });
              void ring.send({ eventId, alarmMinutes });
            }}
          >
            <option value="">{words.alarmNone}</option>
            {alarmChoices.map((minutes) => (
              <option key={minutes} value={minutes}>
                {words.alarmMinutes(minutes)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <AnswerNote of={show} contact={hosts} />
      <AnswerNote of={ring} contact={hosts} />
    </>
  );
}
