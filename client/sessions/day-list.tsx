import { TriangleAlert } from "lucide-react";
import styles from "#client/sessions/day-list.module.css";
import { BareButton } from "#client/ui/bare-button.tsx";
import { Clocks } from "#client/ui/clocks.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import { sessionsWords } from "#client/words/sessions.ts";
import type { Room } from "#shared/rooms.ts";
import type { Session } from "#shared/sessions.ts";

interface DayListProps {
  day: string;
  rooms: readonly Room[];
  sessions: readonly Session[];
  clashing: ReadonlySet<string>;
  unsaved: ReadonlySet<string>;
  onOpen: (session: Session) => void;
}

/** The day on a phone: one session under the other. */
export function DayList({ day, rooms, sessions, clashing, unsaved, onOpen }: DayListProps) {
  const words = useWords(sessionsWords);
  const names = useWords(namesWords);
  const place = (session: Session) => rooms.findIndex((room) => room.id === session.roomId);
  const byStart = sessions.toSorted(
    (a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt) || place(a) - place(b),
  );
  return (
    <ol className={styles.list}>
      {byStart.map((session) => {
        const room = rooms.find((each) => each.id === session.roomId);
        return (
          <li key={session.id}>
            <BareButton className={styles.row} data-state={session.state} onClick={() => onOpen(session)}>
              <span className={styles.when}>
                <Clocks at={session.startsAt} minutes={session.minutes} day={day} />
              </span>
              <span className={styles.title}>
                <InLang texts={session.title} />
              </span>
              <span className={styles.notes}>
                {names.sessionKinds[session.kind]} · {room ? <InLang texts={room.name} /> : words.notPlaced}
                {session.items.length > 0 && ` · ${words.items(session.items.length)}`}
                {session.state === "cancelled" && ` · ${words.cancelled}`}
                {unsaved.has(session.id) && ` · ${words.unsaved}`}
              </span>
              {clashing.has(session.id) && (
                <span className={styles.clash}>
                  <TriangleAlert aria-hidden size={14} /> {words.clashing}
                </span>
              )}
            </BareButton>
          </li>
        );
      })}
    </ol>
  );
}
