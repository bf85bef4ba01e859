import { ClashSubject } from "#client/sessions/clash-subject.tsx";
import styles from "#client/sessions/look-at.module.css";
import { Card } from "#client/sessions/look-at-card.tsx";
import type { NightSession } from "#client/sessions/night.ts";
import { NotReady } from "#client/sessions/not-ready.tsx";
import type { SessionForm } from "#client/sessions/session-form.ts";
import { TextButton } from "#client/ui/bare-button.tsx";
import { useEventClocks } from "#client/ui/event-clocks.tsx";
import { InLang, usePlain } from "#client/ui/texts.tsx";
import { namesWords } from "#client/words/names.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { sessionsWords } from "#client/words/sessions.ts";
import { clockIn, dateAt, timeAt } from "#shared/clock-faces.ts";
import { dayInWords } from "#shared/clock-words.ts";
import type { Event } from "#shared/events.ts";
import type { Person } from "#shared/people.ts";
import type { Room } from "#shared/rooms.ts";
import type { Clash, Session } from "#shared/sessions.ts";

interface LookAtProps {
  event: Event;
  /** The day that is shown beside. */
  day: string;
  sessions: readonly Session[];
  rooms: readonly Room[];
  people: readonly Person[];
  clashes: readonly Clash[];
  nights: readonly NightSession[];
  today: readonly Session[];
  /** New sessions that were typed and never saved. */
  unsavedNew: readonly SessionForm[];
  onOpen: (session: Session) => void;
  onOpenUnsaved: (form: SessionForm) => void;
}

/** Beside the grid: what clashes, what falls into somebody's night, what has no room yet. */
export function LookAt(props: LookAtProps) {
  const { event, day, sessions, rooms, people, clashes, nights, today, unsavedNew, onOpen, onOpenUnsaved } =
    props;
  const words = useWords(sessionsWords);
  const names = useWords(namesWords);
  const plain = usePlain();
  const byId = (id: string) => sessions.find((session) => session.id === id);
  const planned = today.filter((session) => session.state === "planned");
  const notPlaced = sessions.filter((session) => session.roomId === null);
  const link = (session: Session | undefined) =>
    session && <SessionLink key={session.id} {...{ session, day, onOpen }} zone={event.zone} />;
  return (
    <aside className={styles.panel} aria-label={words.toLookAt}>
      <h2>
        {words.toLookAt} · {clashes.length + nights.length}
      </h2>
      {/* Said aloud when a save brings a clash or takes it away. */}
      <div aria-live="polite" className={styles.cards}>
        {clashes.length + nights.length === 0 && <p className={styles.quiet}>{words.nothingToLookAt}</p>}
        {clashes.map((clash) => (
          <Card key={clash.sessionIds.join() + clash.subjectId} title={words.clashOf[clash.kind]} warn>
            <p>
              <ClashSubject clash={clash} rooms={rooms} people={people} />
            </p>
            {clash.sessionIds.map((id) => link(byId(id)))}
          </Card>
        ))}
        {nights.map(({ host, sessions }) => (
          <Card key={host.id} title={words.atNight(plain(host.city))}>
            <p>{words.atNightHow}</p>
            {sessions.map((session) => (
              <SessionLink key={session.id} {...{ session, day, onOpen }} zone={host.zone} />
            ))}
          </Card>
        ))}
      </div>
      <NotReady event={event} sessions={sessions} />
      {unsavedNew.length > 0 && (
        <Card title={words.unsavedNew} warn>
          {unsavedNew.map((form) => (
            <TextButton key={form.id} className={styles.link} onClick={() => onOpenUnsaved(form)}>
              {form.wall.slice(0, 10) !== day && (
                <span className={styles.date}>{form.wall.slice(0, 10)}</span>
              )}
              <span className={styles.time}>{form.wall.slice(11)}</span>{" "}
              {plain(form.title) || names.sessionKinds[form.kind]}
            </TextButton>
          ))}
        </Card>
      )}
      <h2>
        {words.notPlaced} · {notPlaced.length}
      </h2>
      {notPlaced.length === 0 ? (
        <p className={styles.quiet}>{words.notPlacedHow}</p>
      ) : (
        <Card>{notPlaced.map(link)}</Card>
      )}
      <h2>{words.thisDay}</h2>
      <p className={styles.quiet}>
        {words.thisDayCount(
          planned.length,
          words.duration(planned.reduce((sum, each) => sum + each.minutes, 0)),
        )}
      </p>
    </aside>
  );
}

interface SessionLinkProps {
  session: Session;
  day: string;
  /** On whose clock it is told. */
  zone: string;
  onOpen: (session: Session) => void;
}

/** Told with its date where that is not the day that is shown. */
function SessionLink({ session, day, zone, onOpen }: SessionLinkProps) {
  const lang = useLang();
  const clock = clockIn(useEventClocks().clocks, zone);
  const date = clock && dateAt(session.startsAt, clock);
  return (
    <TextButton className={styles.link} onClick={() => onOpen(session)}>
      {date && date !== day && <span className={styles.date}>{dayInWords(date, lang)}</span>}
      <span className={styles.time}>{clock && timeAt(session.startsAt, clock)}</span>
      <InLang texts={session.title} />
    </TextButton>
  );
}
