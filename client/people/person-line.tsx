import { Link } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import styles from "#client/people/people-page.module.css";
import { PersonName } from "#client/ui/name.tsx";
import { InLang } from "#client/ui/texts.tsx";
import type { Host } from "#shared/events.ts";
import type { Person } from "#shared/people.ts";

/** One person: name, position, house; leads to where they are edited. */
export function PersonLine({ person }: { person: Person }) {
  const { event } = useEventDesk();
  const host = event.hosts.find(({ id }) => id === person.hostId);
  return (
    <Link className={styles.person} to={deskAddress(event.slug, `people/${person.id}`)}>
      <PersonName name={person.name} nameLang={person.nameLang} />
      <span className={styles.facts}>
        <InLang texts={person.position} />
        {host && <InLang texts={shortest(host)} className={styles.host} />}
      </span>
    </Link>
  );
}

const shortest = ({ name, shortName }: Pick<Host, "name" | "shortName">) =>
  Object.values(shortName).some(Boolean) ? shortName : name;
