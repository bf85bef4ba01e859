import { useHostName } from "#client/registrations/host-name.ts";
import styles from "#client/registrations/registration-rows.module.css";
import { TextButton } from "#client/ui/bare-button.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { PersonName } from "#client/ui/name.tsx";
import { type Column, Table } from "#client/ui/table.tsx";
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
  /** Of those who are read whole; others' guests, and everybody at the door, are looked at alone. */
  onOpen: (registration: ListedRegistration) => void;
}

export function RegistrationRows({ rows, hosts, onOpen }: RowsProps) {
  const words = useWords(registrationsWords);
  const names = useWords(namesWords);
  const hostName = useHostName(hosts, words.noHost);
  const dayOf = useDayOf();
  const { columns: titles } = words;
  const columns: Column<ListedRegistration>[] = [
    {
      key: "name",
      title: titles.name,
      names: true,
      cell: (row) => <Name registration={row} onOpen={onOpen} />,
    },
    {
      key: "affiliation",
      title: titles.affiliation,
      cell: (row) => (
        <>
          <bdi>{row.affiliation}</bdi>
          <small>{hostName(row.hostId)}</small>
        </>
      ),
    },
    ...(rows.some(({ email }) => email !== null)
      ? [{ key: "mail", title: titles.mail, cell: (row: ListedRegistration) => row.email }]
      : []),
    { key: "mode", title: titles.mode, short: true, cell: (row) => names.modes[row.mode] },
    { key: "state", title: titles.state, short: true, cell: (row) => <State registration={row} /> },
    { key: "registered", title: titles.registered, short: true, cell: (row) => dayOf(row.registeredAt) },
  ];
  return (
    <Table
      caption={words.title}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.id}
      stateOf={(row) => row.state}
    />
  );
}

function Name({ registration, onOpen }: { registration: ListedRegistration; onOpen: RowsProps["onOpen"] }) {
  const words = useWords(registrationsWords);
  const name = <PersonName name={registration.name} nameLang={registration.lang} />;
  if (registration.email === null) return name;
  return (
    <TextButton
      className={styles.open}
      title={words.edit(isolated(nativeFirst(registration.name)[0]))}
      onClick={() => onOpen(registration)}
    >
      {name}
    </TextButton>
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
