import { ClashSubject, type ClashSubjectProps } from "#client/sessions/clash-subject.tsx";
import { Note } from "#client/ui/note.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { useWords } from "#client/words/reader.tsx";
import { sessionsWords } from "#client/words/sessions.ts";
import type { Clash, Session } from "#shared/sessions.ts";

interface ClashNoteProps extends Omit<ClashSubjectProps, "clash" | "inline"> {
  clashes: readonly Clash[];
  kind: Clash["kind"];
  /** All sessions but the one that is edited. */
  others: readonly Session[];
}

/** What clashes as it stands, beside where it is chosen: said aloud as it comes and goes. */
export function ClashNote({ clashes, kind, others, rooms, people }: ClashNoteProps) {
  const { clashOf, editor } = useWords(sessionsWords);
  const ofKind = clashes.filter((clash) => clash.kind === kind);
  return (
    <div aria-live="polite">
      {ofKind.length > 0 && (
        <Note tone="warn">
          <p>
            <strong>{clashOf[kind]}</strong>
          </p>
          <ul>
            {ofKind.map((clash) => (
              <li key={clash.sessionIds.join() + clash.subjectId}>
                <ClashSubject clash={clash} rooms={rooms} people={people} inline />
                {" · "}
                <InLang texts={others.find(({ id }) => clash.sessionIds.includes(id))?.title ?? {}} />
              </li>
            ))}
          </ul>
          <p>{editor.clashNow}</p>
        </Note>
      )}
    </div>
  );
}
