import type { EventEdit } from "#client/events/event-edit.ts";
import { useSaid } from "#client/forms/said.ts";
import { TextsField } from "#client/ui/texts.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";

/** What whoever comes to the venue wants to know; each is on the public page as soon as it says something. */
export function ArrivingFields({ edit: { draft, set, problem } }: { edit: EventEdit }) {
  const words = useWords(publicWords);
  const { arrivingHints } = useWords(eventDeskWords);
  const said = useSaid({ problem });
  return (["entrance", "travel", "dress"] as const).map((part) => (
    <TextsField
      key={part}
      label={words.arriving[part]}
      hint={arrivingHints[part]}
      value={draft.arriving[part]}
      languages={draft.languages}
      multiline
      problem={said(`arriving.${part}`)}
      onChange={(texts) => set({ arriving: { ...draft.arriving, [part]: texts } })}
    />
  ));
}
