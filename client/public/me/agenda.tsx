import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { LinkButton } from "#client/ui/button.tsx";
import { Clocks } from "#client/ui/clocks.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { Segmented } from "#client/ui/inputs.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { calendarWords } from "#client/words/calendar.ts";
import { meWords } from "#client/words/me.ts";
import { publicWords } from "#client/words/public.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { dayInWords } from "#shared/clock-words.ts";
import type { PublicEvent, ReleasedSession } from "#shared/programme.ts";
import { sessionsToAttend } from "#shared/reading.ts";
import type { FeedShows, MyRegistration } from "#shared/registrations.ts";
import { isOn, programmeDays } from "../event/programme-days.ts";
import { useAddresses } from "../site.tsx";
import styles from "./agenda.module.css";
import { Panel } from "./panel.tsx";
import { StarButton } from "./star-button.tsx";

interface AgendaProps {
  open: PublicEvent;
  mine: MyRegistration;
  now: number;
  onChange: (mine: MyRegistration) => void;
}

/** The person's own programme, with the way into each room. */
export function Agenda({ open, mine, now, onChange }: AgendaProps) {
  const words = useWords(meWords);
  const said = useWords(calendarWords);
  const lang = useLang();
  const { programme } = open;
  const [wanted, setWanted] = useState<FeedShows>("everything");
  const sessions = sessionsToAttend(programme);
  const starred = sessions.filter((session) => mine.starred.includes(session.id));
  const shows = starred.length > 0 ? wanted : "everything";
  const labels = said.agendaChoices(starred.length);
  const days = programmeDays(shows === "starred" ? starred : sessions, programme, useDayOf());
  return (
    <Panel title={words.agenda}>
      {starred.length > 0 && (
        <Segmented
          label={said.agendaShows}
          labelHidden
          options={(["everything", "starred"] as const).map((value) => ({ value, label: labels[value] }))}
          value={shows}
          onChange={setWanted}
        />
      )}
      {days.map((day) => (
        <div key={day.date}>
          <h3 className={styles.day}>{dayInWords(day.date, lang)}</h3>
          <ul>
            {day.groups.flatMap((group) =>
              group.sessions.map((session) => (
                <AgendaLine
                  key={session.id}
                  session={session}
                  day={day.date}
                  open={open}
                  mine={mine}
                  now={now}
                  onChange={onChange}
                />
              )),
            )}
          </ul>
        </div>
      ))}
    </Panel>
  );
}

interface AgendaLineProps extends AgendaProps {
  session: ReleasedSession;
  /** Under which it stands. */
  day: string;
}

function AgendaLine({ session, day, open, mine, now, onChange }: AgendaLineProps) {
  const words = useWords(meWords);
  const said = useWords(publicWords);
  const { event, rooms, state: eventState } = open.programme;
  const { mode, state } = mine.registration;
  const addresses = useAddresses(event.slug);
  const room = rooms.find((each) => each.id === session.roomId);
  const on = eventState === "published" && isOn(session, now);
  const takingPart = mode === "online" || room?.kind === "online" ? words.enterRoom : words.followRoom;
  return (
    <li className={styles.line}>
      <StarButton session={session} mine={mine} onChange={onChange} />
      <div className={styles.what}>
        {on && <p className={styles.on}>{said.onNow}</p>}
        <InLang as="h4" texts={session.title} className={styles.title} />
        <p className={styles.facts}>
          <Clocks at={session.startsAt} minutes={session.minutes} day={day} />
        </p>
        {room && (
          <p className={styles.facts}>
            <InLang texts={room.name} />
            {" · "}
            {said.roomKinds[room.kind]}
          </p>
        )}
      </div>
      {room && state !== "cancelled" && session.kind !== "break" && (
        <LinkButton href={addresses.room(room.slug)} compact={!on}>
          {state === "confirmed" ? takingPart : words.readAlong}
          <ArrowRight aria-hidden="true" />
        </LinkButton>
      )}
    </li>
  );
}
