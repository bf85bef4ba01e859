import { PersonName } from "#client/ui/name.tsx";
import { QrCode } from "#client/ui/qr-code.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { meWords } from "#client/words/me.ts";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Event } from "#shared/events.ts";
import type { Registration } from "#shared/registrations.ts";
import { useSite } from "../site.tsx";
import styles from "./badge.module.css";

interface BadgeProps {
  registration: Registration;
  event: Pick<Event, "title" | "hosts">;
}

/** What is shown at the door. */
export function Badge({ registration, event }: BadgeProps) {
  const words = useWords(meWords);
  const names = useWords(namesWords);
  const { codes } = useSite();
  const host = event.hosts.find((each) => each.id === registration.hostId);
  return (
    <section className={styles.badge} aria-label={words.badge}>
      <div className={styles.band}>
        <InLang texts={event.title} />
      </div>
      <div className={styles.who}>
        <span className={styles.name}>
          <PersonName name={registration.name} nameLang={registration.lang} />
        </span>
        {registration.affiliation && <bdi className={styles.soft}>{registration.affiliation}</bdi>}
        {host && <InLang texts={host.name} className={styles.soft} />}
      </div>
      {codes.badge && registration.state === "confirmed" && (
        <div className={styles.code}>
          <QrCode code={codes.badge} label={words.badgeCode} />
        </div>
      )}
      <p className={styles.mode}>{names.modes[registration.mode]}</p>
      <p className={styles.soft}>{words.badgeHow[registration.mode]}</p>
    </section>
  );
}
