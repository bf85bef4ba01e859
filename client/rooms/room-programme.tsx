import { Fragment } from "react";
import { grouped } from "#client/public/event/grouped.ts";
import { Clocks } from "#client/ui/clocks.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import { dayInWords } from "#shared/clock-words.ts";
import type { Programme, ReleasedSession } from "#shared/programme.ts";
import styles from "./now-next.module.css";
import { type NowNext, sessionsIn } from "./now-next.ts";
import { Titled } from "./now-next-card.tsx";

interface RoomProgrammeProps {
  programme: Programme;
  roomId: string;
  nowNext: NowNext | null;
  /** The event's own day now: the programme of another, or of several, names its days. */
  today: string;
}

/** What the room has had and will have, by day; what is on is marked in it. */
export function RoomProgramme({ programme, roomId, nowNext, today }: RoomProgrammeProps) {
  const words = useWords(roomsWords);
  const lang = useLang();
  const dayOf = useDayOf();
  const days = [...grouped(sessionsIn(programme, roomId), (session) => dayOf(session.startsAt))];
  const isNamed = days.some(([day]) => day !== today);
  return (
    <section aria-label={words.programme} className={styles.programme}>
      {days.map(([day, sessions]) => (
        <Fragment key={day}>
          {isNamed && <h3 className={styles.day}>{dayInWords(day, lang)}</h3>}
          <ol>
            {sessions.map((session) => (
              <Entry key={session.id} {...{ session, day, programme, nowNext }} />
            ))}
          </ol>
        </Fragment>
      ))}
    </section>
  );
}

interface EntryProps extends Pick<RoomProgrammeProps, "programme" | "nowNext"> {
  session: ReleasedSession;
  day: string;
}

function Entry({ session, day, programme, nowNext }: EntryProps) {
  const now = nowNext?.now;
  return (
    <li className={styles.entry}>
      <p aria-current={now?.session.id === session.id && !now.item ? "true" : undefined}>
        <InLang texts={session.title} />{" "}
        <span className={styles.times}>
          <Clocks at={session.startsAt} minutes={session.minutes} day={day} />
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
                people={item.personIds.flatMap((id) => programme.people.find((each) => each.id === id) ?? [])}
              />
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}
