import { Note } from "#client/ui/note.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { commonWords } from "#client/words/common.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { Programme, ReleasedSession } from "#shared/programme.ts";

/** What was on here has gone elsewhere, or is off: said, with the way there. */
export function WentNote({ went, programme }: { went: ReleasedSession | null; programme: Programme }) {
  const words = useWords(roomsWords);
  const { colon } = useWords(commonWords);
  const lang = useLang();
  const room = programme.rooms.find(({ id }) => id === went?.roomId);
  const isOff = went?.revision.status === "cancelled";
  return (
    <div role="status">
      {went && (
        <Note strip tone="warn">
          <p>
            <InLang texts={went.title} />
            {colon}
            {isOff || !room ? (
              <>
                {words.calledOff} {went.calledOff && <InLang texts={went.calledOff} />}
              </>
            ) : (
              <a href={`/e/${programme.event.slug}/rooms/${room.slug}?lang=${lang}`}>
                {words.wentTo} <InLang texts={room.name} />
              </a>
            )}
          </p>
        </Note>
      )}
    </div>
  );
}
