import { Clocks } from "#client/ui/clocks.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { publicWords } from "#client/words/public.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { dayInWords } from "#shared/clock-words.ts";
import type { PublicEvent } from "#shared/programme.ts";
import { useNow } from "../use-now.ts";
import { isOn, programmeDays } from "./programme-days.ts";
import styles from "./programme-list.module.css";
import { SessionCard } from "./session-card.tsx";

export function ProgrammeList({ open }: { open: PublicEvent }) {
  const words = useWords(publicWords);
  const lang = useLang();
  const now = useNow(open.now);
  const { programme } = open;
  const { event } = programme;
  const days = programmeDays(programme.sessions, programme, useDayOf());
  // The one day of an event stands on its cover.
  const isNamed = days.length === 1 && days[0]?.date === event.startsOn && event.startsOn === event.endsOn;
  const goesOn = programme.state === "published";
  if (days.length === 0) return <p className={styles.empty}>{words.programmeEmpty}</p>;
  return days.map((day) => (
    <section key={day.date} aria-label={dayInWords(day.date, lang)}>
      {!isNamed && <h3 className={styles.day}>{dayInWords(day.date, lang)}</h3>}
      <ol className={styles.groups}>
        {day.groups.map((group) => (
          <li key={group.startsAt} className={styles.group}>
            <div className={styles.clocks}>
              <Clocks at={group.startsAt} day={day.date} stacked />
            </div>
            <ul className={styles.sessions} data-parallel={group.sessions.length > 1 || undefined}>
              {group.sessions.map((session) => (
                <li key={session.id} className={styles.session}>
                  <SessionCard
                    session={session}
                    programme={programme}
                    on={goesOn && isOn(session, now)}
                    beside={group.sessions.length > 1}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  ));
}
