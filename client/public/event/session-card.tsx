import { CalendarPlus } from "lucide-react";
import { InLang, usePlain } from "#client/ui/texts.tsx";
import { commonWords } from "#client/words/common.ts";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Programme, ReleasedSession } from "#shared/programme.ts";
import { isOver } from "#shared/reading.ts";
import { useAddresses } from "../site.tsx";
import { OnMark } from "./on-mark.tsx";
import { RunningOrder } from "./running-order.tsx";
import styles from "./session-card.module.css";
import { SessionPeople } from "./session-people.tsx";

/** One session of the programme: what, where, by whom, until when. */
export function SessionCard({
  session,
  programme,
  on,
  beside = false,
}: {
  session: ReleasedSession;
  programme: Programme;
  on: boolean;
  /** Others go on at the same time: how many fit in says whether one may find a seat. */
  beside?: boolean;
}) {
  const common = useWords(commonWords);
  const words = useWords(publicWords);
  const plain = usePlain();
  const { event, people, rooms } = programme;
  const addresses = useAddresses(event.slug);
  const cancelled = session.revision.status === "cancelled";
  const room = rooms.find((each) => each.id === session.roomId);
  return (
    <article
      className={styles.session}
      id={`session-${session.id}`}
      data-kind={session.kind}
      data-cancelled={cancelled || undefined}
    >
      {on && (
        <p>
          <OnMark on>{words.onNow}</OnMark>
        </p>
      )}
      {cancelled && <p className={styles.cancelled}>{words.sessionCancelled}</p>}
      <InLang as="h3" texts={session.title} className={styles.title} />
      {cancelled && session.calledOff && (
        <InLang as="p" texts={session.calledOff} className={styles.description} />
      )}
      <p className={styles.facts}>
        {common.duration(Math.floor(session.minutes / 60), session.minutes % 60)}
        {room && (
          <>
            {" · "}
            <InLang texts={room.name} />
            {" · "}
            {words.roomKinds[room.kind]}
            {beside && room.places.onsite !== null && ` · ${words.roomSeats(room.places.onsite)}`}
          </>
        )}
        {!room && session.kind !== "break" && ` · ${words.noRoomYet}`}
      </p>
      <InLang as="p" texts={session.description} className={styles.description} />
      <SessionPeople parts={session.roles} people={people} />
      {session.items.length > 0 && <RunningOrder items={session.items} people={people} />}
      {!cancelled && session.kind !== "break" && !isOver(programme.state) && (
        <a
          className={styles.calendar}
          href={addresses.session(session.id)}
          aria-label={words.sessionToCalendar(plain(session.title))}
          download
        >
          <CalendarPlus aria-hidden="true" />
          {words.addToCalendar}
        </a>
      )}
    </article>
  );
}
