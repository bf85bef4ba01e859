import { Link } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useUnsavedIn } from "#client/forms/kept-drafts.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Note } from "#client/ui/note.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { historyWords } from "#client/words/history.ts";
import { useWords } from "#client/words/reader.tsx";
import { releaseWords } from "#client/words/releases.ts";
import type { EditNoun } from "#shared/edits.ts";
import { nativeFirst } from "#shared/reading.ts";
import type { Texts } from "#shared/texts.ts";

/** As far as it says what it is called. */
interface Typed {
  title?: Texts;
  name?: Texts | Parameters<typeof nativeFirst>[0];
}

/** What was typed in this tab and not saved is in no release: said before somebody believes it is. */
export function Unsaved({ onLeave }: { onLeave: () => void }) {
  const words = useWords(releaseWords);
  const { nouns } = useWords(historyWords);
  const { event } = useEventDesk();
  const kinds: Record<string, { noun: EditNoun; page: (id: string) => string }> = {
    event: { noun: "event", page: () => "event" },
    [`sessions-${event.id}`]: { noun: "session", page: () => "programme" },
    [`rooms-${event.id}`]: { noun: "room", page: (id) => `rooms/${id}` },
    [`people-${event.id}`]: { noun: "person", page: (id) => `people/${id}` },
  };
  const drafts = useUnsavedIn<Typed>(Object.keys(kinds)).filter(
    ([place, id]) => place !== "event" || id === event.id,
  );
  if (drafts.length === 0) return null;
  return (
    <Note tone="warn" title={words.unsaved}>
      <ul>
        {drafts.map(([place, id, { title, name }]) => {
          const { noun, page } = kinds[place] as (typeof kinds)[string];
          return (
            <li key={`${place} ${id}`}>
              <Link to={deskAddress(event.slug, page(id))} onClick={onLeave}>
                {nouns[noun]}
              </Link>{" "}
              {title && noun !== "event" && <InLang texts={title} />}
              {name &&
                ("order" in name ? <bdi>{nativeFirst(name)[0]}</bdi> : <InLang texts={name as Texts} />)}
            </li>
          );
        })}
      </ul>
    </Note>
  );
}
