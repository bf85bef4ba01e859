import { ClockRange } from "#client/ui/clocks.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { Programme } from "#shared/programme.ts";
import styles from "./now-next.module.css";
import { type NowNext, sessionsIn } from "./now-next.ts";
import { Titled } from "./now-next-card.tsx";

/** The whole day of the room; what is on is marked in it. */
export function RoomProgramme({
  programme,
  roomId,
  nowNext,
}: {
  programme: Programme;
  roomId: string;
  nowNext: NowNext;
}) {
  const words = useWords(roomsWords);
  const { now } = nowNext;
  return (
    <details className={styles.programme} open={matchMedia("(min-width: 64rem)").matches}>
      <summary>{words.programme}</summary>
      <ol>
        {sessionsIn(programme, roomId).map((session) => (
          <li key={session.id} className={styles.entry}>
            <p aria-current={now?.session.id === session.id && !now.item ? "true" : undefined}>
              <InLang texts={session.title} />{" "}
              <span className={styles.times}>
                <ClockRange at={session.startsAt} minutes={session.minutes} hosts={programme.event.hosts} />
              </span>
            </p>
            {session.items.length > 0 && (
              <ol className={styles.items}>
                {session.items.map((item) => (
                  <li
                    key={item.id}
                    className={styles.item}
                    aria-current={now?.item?.id === item.id ? "true" : undefined}
                  >
                    <Titled
                      session={session}
                      item={item}
                      people={item.personIds.flatMap(
                        (id) => programme.people.find((each) => each.id === id) ?? [],
                      )}
                    />
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
