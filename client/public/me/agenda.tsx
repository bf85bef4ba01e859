import { ArrowRight } from "lucide-react";
import { LinkButton } from "#client/ui/button.tsx";
import { ClockRange } from "#client/ui/clocks.tsx";
import { dayInWords } from "#client/ui/days.ts";
import { InLang } from "#client/ui/texts.tsx";
import { meWords } from "#client/words/me.ts";
import { publicWords } from "#client/words/public.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import type { PublicEvent, ReleasedSession } from "#shared/programme.ts";
import { sessionsToAttend } from "#shared/reading.ts";
import type { Registration } from "#shared/registrations.ts";
import { isOn, programmeDays } from "../event/programme-days.ts";
import { useAddresses } from "../site.tsx";
import { useNow } from "../use-now.ts";
import styles from "./agenda.module.css";
import { Panel } from "./panel.tsx";

/** The person's own programme, with the way into each room. */
export function Agenda({ open, registration }: { open: PublicEvent; registration: Registration }) {
  const words = useWords(meWords);
  const lang = useLang();
  const now = useNow(open.now);
  const { programme } = open;
  const days = programmeDays(sessionsToAttend(programme), programme);
  return (
    <Panel title={words.agenda}>
      {days.map((day) => (
        <div key={day.date}>
          <h3 className={styles.day}>{dayInWords(day.date, lang)}</h3>
          <ul>
            {day.groups.flatMap(({ sessions }) =>
              sessions.map((session) => (
                <AgendaLine
                  key={session.id}
                  session={session}
                  open={open}
                  registration={registration}
                  on={programme.state === "published" && isOn(session, now)}
                />
              )),
            )}
          </ul>
        </div>
      ))}
    </Panel>
  );
}

interface AgendaLineProps {
  session: ReleasedSession;
  open: PublicEvent;
  registration: Registration;
  on: boolean;
}

function AgendaLine({ session, open, registration, on }: AgendaLineProps) {
  const words = useWords(meWords);
  const said = useWords(publicWords);
  const { event, rooms } = open.programme;
  const addresses = useAddresses(event.slug);
  const room = rooms.find((each) => each.id === session.roomId);
  const atHand =
    registration.mode === "online" || room?.kind === "online" ? words.enterRoom : words.followRoom;
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        {on && <p className={styles.on}>{said.onNow}</p>}
        <InLang as="h4" texts={session.title} className={styles.title} />
        <p className={styles.facts}>
          <ClockRange at={session.startsAt} minutes={session.minutes} hosts={event.hosts} />
        </p>
        {room && (
          <p className={styles.facts}>
            <InLang texts={room.name} />
            {" · "}
            {said.roomKinds[room.kind]}
          </p>
        )}
      </div>
      {room && registration.state === "confirmed" && session.kind !== "break" && (
        <LinkButton href={addresses.room(room.slug)} kind={on ? "seal" : "plain"} compact>
          {atHand}
          <ArrowRight aria-hidden="true" />
        </LinkButton>
      )}
    </li>
  );
}
