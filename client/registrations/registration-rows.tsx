import { useHostName } from "#client/registrations/host-name.ts";
import styles from "#client/registrations/registration-rows.module.css";
import { Dotted } from "#client/ui/dotted.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { PersonName } from "#client/ui/name.tsx";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";
import type { Host } from "#shared/events.ts";
import { isolated } from "#shared/plain-text.ts";
import { nativeFirst } from "#shared/reading.ts";
import type { ListedRegistration } from "#shared/registrations.ts";

interface RowsProps {
  rows: readonly ListedRegistration[];
  hosts: readonly Host[];
  /** Absent for those who may only look, such as the door. */
  onOpen?: ((registration: ListedRegistration) => void) | undefined;
}

/** Dense, for a laptop. */
export function RegistrationTable({ rows, hosts, onOpen }: RowsProps) {
  const words = useWords(registrationsWords);
  const names = useWords(namesWords);
  const hostName = useHostName(hosts, words.noHost);
  const dayOf = useDayOf();
  const showsMail = rows.some(({ email }) => email !== null);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.columns.name}</th>
          <th scope="col">{words.columns.affiliation}</th>
          {showsMail && <th scope="col">{words.columns.mail}</th>}
          <th scope="col">{words.columns.mode}</th>
          <th scope="col">{words.columns.state}</th>
          <th scope="col">{words.columns.registered}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-state={row.state}>
            <th scope="row">
              <Name registration={row} onOpen={onOpen} />
            </th>
            <td>
              <bdi>{row.affiliation}</bdi>
              <small>{hostName(row.hostId)}</small>
            </td>
            {showsMail && <td className={styles.mail}>{row.email}</td>}
            <td>{names.modes[row.mode]}</td>
            <td>
              <State registration={row} />
            </td>
            <td className={styles.day}>{dayOf(row.registeredAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same on a phone. */
export function RegistrationCards({ rows, hosts, onOpen }: RowsProps) {
  const names = useWords(namesWords);
  const words = useWords(registrationsWords);
  const hostName = useHostName(hosts, words.noHost);
  return (
    <ul className={styles.cards}>
      {rows.map((row) => (
        <li key={row.id} data-state={row.state}>
          <Name registration={row} onOpen={onOpen} />
          <span>
            <Dotted parts={[row.affiliation, hostName(row.hostId)]} />
          </span>
          {row.email !== null && <span className={styles.mail}>{row.email}</span>}
          <span>
            {names.modes[row.mode]} · <State registration={row} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Name({ registration, onOpen }: { registration: ListedRegistration; onOpen: RowsProps["onOpen"] }) {
  const words = useWords(registrationsWords);
  const name = <PersonName name={registration.name} nameLang={registration.lang} />;
  if (!onOpen) return name;
  return (
    <button
      type="button"
      className={styles.open}
      title={words.edit(isolated(nativeFirst(registration.name)[0]))}
      onClick={() => onOpen(registration)}
    >
      {name}
    </button>
  );
}

function State({ registration }: { registration: ListedRegistration }) {
  const words = useWords(registrationsWords);
  return (
    <span className={styles.state} data-state={registration.state}>
      {words.states[registration.state]}
      {registration.waitingPlace !== null && ` · ${words.waitingPlace(registration.waitingPlace)}`}
      {registration.group === "invited" && ` · ${words.invited}`}
    </span>
  );
}
