import { Field } from "#client/ui/field.tsx";
import { Segmented, Select } from "#client/ui/inputs.tsx";
import type { HelpHost } from "#client/ui/refusal-note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { calendarWords } from "#client/words/calendar.ts";
import { useWords } from "#client/words/reader.tsx";
import { alarmChoices } from "#shared/reading.ts";
import type { MyRegistration } from "#shared/registrations.ts";
import { SendingNote } from "../sending-note.tsx";
import { useCommand } from "../use-command.ts";

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
  const choose = useCommand("registrations.setFeed", (changed) => {
    onChange(changed);
    toast(words.kept);
  });
  const showsNothing = mine.feedShows === "starred" && mine.starred.length === 0;
  return (
    <>
      <Segmented
        label={words.shows}
        options={(["everything", "starred"] as const).map((value) => ({
          value,
          label: words.showsChoices[value],
        }))}
        value={mine.feedShows}
        onChange={(shows) => choose.send({ eventId, shows })}
        problem={showsNothing && words.noStars}
      />
      <Field label={words.alarm} hint={words.alarmHint}>
        {(ids) => (
          <Select
            {...ids}
            value={mine.alarmMinutes ?? ""}
            onChange={({ currentTarget: { value } }) =>
              choose.send({
                eventId,
                alarmMinutes: alarmChoices.find((minutes) => String(minutes) === value) ?? null,
              })
            }
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
      <SendingNote sending={choose.sending} contact={hosts} />
    </>
  );
}
