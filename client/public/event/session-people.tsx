import { PersonName } from "#client/ui/name.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Person } from "#shared/people.ts";
import type { SessionRole } from "#shared/sessions.ts";
import { grouped } from "./grouped.ts";
import styles from "./session-people.module.css";

/** Who does what in a session: each role once, with its people in order. */
export function SessionPeople({
  parts,
  people,
}: {
  parts: readonly SessionRole[];
  people: readonly Person[];
}) {
  const names = useWords(namesWords);
  const byRole = grouped(parts, (part) => part.role);
  if (byRole.size === 0) return null;
  return (
    <dl className={styles.people}>
      {[...byRole].map(([role, inRole]) => (
        <div key={role} className={styles.role}>
          <dt className={styles.name}>{names.sessionRoles[role]}</dt>
          {inRole.map(({ personId }) => {
            const person = people.find((each) => each.id === personId);
            return (
              person && (
                <dd key={personId} className={styles.person}>
                  <PersonName name={person.name} nameLang={person.nameLang} inline />
                  <InLang texts={person.position} className={styles.position} />
                </dd>
              )
            );
          })}
        </div>
      ))}
    </dl>
  );
}
