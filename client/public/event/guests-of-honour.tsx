import { InLang } from "#client/ui/texts.tsx";
import type { Host } from "#shared/events.ts";
import type { Person } from "#shared/people.ts";
import styles from "./guests-of-honour.module.css";
import { HonouredName } from "./honoured-name.tsx";

/** In protocol order: the organizers' order, never the alphabet's. */
export function GuestsOfHonour({ guests, hosts }: { guests: readonly Person[]; hosts: readonly Host[] }) {
  return (
    <ol className={styles.guests}>
      {guests.map((guest, at) => {
        const host = hosts.find((each) => each.id === guest.hostId);
        return (
          <li key={guest.id} className={styles.guest}>
            <span className={styles.place} aria-hidden="true">
              {at + 1}
            </span>
            <div className={styles.who}>
              <HonouredName person={guest} />
              <InLang as="p" texts={guest.position} className={styles.position} />
              {host && Object.keys(guest.position).length === 0 && (
                <InLang as="p" texts={host.name} className={styles.position} />
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
