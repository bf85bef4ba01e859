import type { EventEdit } from "#client/events/event-edit.ts";
import { useSaid } from "#client/forms/said.ts";
import { TextsField } from "#client/ui/texts.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { useWords } from "#client/words/reader.tsx";

export function TextFields({ edit }: { edit: EventEdit }) {
  const { fields } = useWords(eventDeskWords);
  const said = useSaid(edit);
  const { draft, set } = edit;
  const languages = draft.languages;
  return (
    <>
      <TextsField
        label={fields.title}
        value={draft.title}
        languages={languages}
        required
        problem={said("title")}
        onChange={(title) => set({ title })}
      />
      <TextsField
        label={fields.series}
        hint={fields.seriesHint}
        value={draft.series}
        languages={languages}
        problem={said("series")}
        onChange={(series) => set({ series })}
      />
      <TextsField
        label={fields.description}
        value={draft.description}
        languages={languages}
        multiline
        problem={said("description")}
        onChange={(description) => set({ description })}
      />
    </>
  );
}
