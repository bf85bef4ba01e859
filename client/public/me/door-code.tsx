import { PersonName } from "#client/ui/name.tsx";
import { QrCode } from "#client/ui/qr-code.tsx";
import type { QrPath } from "#client/ui/qr-path.ts";
import { InLang } from "#client/ui/texts.tsx";
import { meWords } from "#client/words/me.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Event } from "#shared/events.ts";
import type { Registration } from "#shared/registrations.ts";
import styles from "./door-code.module.css";

interface DoorCodeProps {
  registration: Registration;
  event: Pick<Event, "hosts">;
  code: QrPath | null;
}

/** What is shown at the door: for a seat in the hall, and for nothing else. */
export function DoorCode({ registration, event, code }: DoorCodeProps) {
  const words = useWords(meWords);
  const host = event.hosts.find((each) => each.id === registration.hostId);
  return (
    <div className={styles.ticket} data-code="">
      <div className={styles.code}>
        <QrCode code={code} label={words.doorCode} />
      </div>
      <div className={styles.who}>
        <span className={styles.name}>
          <PersonName name={registration.name} nameLang={registration.lang} />
        </span>
        <p className={styles.soft}>
          {registration.affiliation && <bdi>{registration.affiliation}</bdi>}
          {registration.affiliation && host && " · "}
          {host && <InLang texts={host.name} />}
        </p>
      </div>
    </div>
  );
}
