import { InLang } from "#client/ui/texts.tsx";
import { publicWords } from "#client/words/public.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import type { Output } from "#shared/contract.ts";
import { withLang } from "../site.tsx";
import { EventDays } from "./event-days.tsx";
import styles from "./events-page.module.css";
import { SealMark } from "./seal-mark.tsx";

export function EventsPage({ events }: { events: Output<"programme.list"> }) {
  const words = useWords(publicWords);
  const lang = useLang();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.heading}>{words.allEvents}</h1>
        <p className={styles.tagline}>{words.tagline}</p>
      </header>
      {events.length === 0 ? (
        <div className={styles.empty}>
          <p>{words.noEvents}</p>
          <p className={styles.soft}>{words.noEventsHow}</p>
        </div>
      ) : (
        <ul className={styles.events}>
          {events.map(({ slug, event, state, phase }) => (
            <li key={event.id} className={styles.event}>
              <span className={styles.numeral} aria-hidden="true">
                {event.years}
              </span>
              <div className={styles.what}>
                {state !== "cancelled" && phase !== "coming" && (
                  <p className={styles[phase]}>{words.phases[phase]}</p>
                )}
                <InLang as="p" texts={event.series} order={event.languages} className={styles.soft} />
                <h2 className={styles.title}>
                  <a href={withLang(`/e/${slug}`, lang)}>
                    <InLang texts={event.title} order={event.languages} className={styles.titleText} />
                  </a>
                </h2>
                <p className={styles.hosts}>
                  {event.hosts.map((host, at) => (
                    <span key={host.id}>
                      {at > 0 && " · "}
                      <InLang texts={host.name} order={event.languages} />
                    </span>
                  ))}
                </p>
                <p className={styles.soft}>
                  <EventDays startsOn={event.startsOn} endsOn={event.endsOn} />
                </p>
                {state === "cancelled" && <p className={styles.state}>{words.sessionCancelled}</p>}
              </div>
              <SealMark text={event.sealText} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
