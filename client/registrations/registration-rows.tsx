import { type ColumnKey, columnKeys } from "#client/registrations/columns.ts";
import type { Filters } from "#client/registrations/filters.ts";
import { useHostName } from "#client/registrations/host-name.ts";
import styles from "#client/registrations/registration-rows.module.css";
import { whole } from "#client/registrations/whole.ts";
import { TextButton } from "#client/ui/bare-button.tsx";
import { When } from "#client/ui/clocks.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { PersonName } from "#client/ui/name.tsx";
import { type Column, Table } from "#client/ui/table.tsx";
import { langNames } from "#client/words/common.ts";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";
import type { Host } from "#shared/events.ts";
import { isolated } from "#shared/plain-text.ts";
import { nativeFirst } from "#shared/reading.ts";
import type { ListOrder } from "#shared/registration-desk.ts";
import type { ListedRegistration, Registration } from "#shared/registrations.ts";

interface RowsProps {
  rows: readonly ListedRegistration[];
  hosts: readonly Host[];
  shown: ReadonlySet<ColumnKey>;
  filters: Pick<Filters, "order" | "way">;
  onOrder: (order: Pick<Filters, "order" | "way">) => void;
  /** Of those who are read whole; others' guests, and everybody at the door, are looked at alone. */
  onOpen: (registration: ListedRegistration) => void;
  chosen: ReadonlyMap<string, Registration>;
  /** Null for whoever may do nothing to several. */
  onToggle: ((registration: Registration) => void) | null;
}

export function RegistrationRows({
  rows,
  hosts,
  shown,
  filters,
  onOrder,
  onOpen,
  chosen,
  onToggle,
}: RowsProps) {
  const words = useWords(registrationsWords);
  const names = useWords(namesWords);
  const hostName = useHostName(hosts, words.noHost);
  const dayOf = useDayOf();
  const { columns: titles } = words;
  const orderBy = (order: ListOrder) => {
    const way = filters.order === order ? filters.way : null;
    return { way, onPress: () => onOrder({ order, way: way === "up" ? "down" : "up" }) };
  };
  const hostIsApart = shown.has("host");
  const beside: Record<ColumnKey, Omit<Column<ListedRegistration>, "key" | "title">> = {
    affiliation: {
      order: orderBy("affiliation"),
      cell: (row) => (
        <>
          <bdi>{row.affiliation}</bdi>
          {!hostIsApart && <small>{hostName(row.hostId)}</small>}
        </>
      ),
    },
    host: { cell: (row) => hostName(row.hostId) },
    mail: {
      cell: (row) => (row.email === "" ? <em className={styles.none}>{words.noAddress}</em> : row.email),
    },
    mode: { short: true, order: orderBy("mode"), cell: (row) => names.modes[row.mode] },
    state: { short: true, order: orderBy("state"), cell: (row) => <State registration={row} /> },
    group: { short: true, cell: (row) => names.seatGroups[row.group] },
    language: { short: true, cell: (row) => <span lang={row.lang}>{langNames[row.lang]}</span> },
    registered: { short: true, order: orderBy("registered"), cell: (row) => dayOf(row.registeredAt) },
    arrived: { cell: (row) => row.arrivedAt && <When at={row.arrivedAt} /> },
  };
  const columns: Column<ListedRegistration>[] = [
    {
      key: "name",
      title: titles.name,
      names: true,
      order: orderBy("name"),
      cell: (row) => {
        const person = onToggle && whole(row);
        return (
          <span className={styles.who}>
            {person && (
              <Choice person={person} isChosen={chosen.has(row.id)} onToggle={() => onToggle(person)} />
            )}
            {onToggle && !person && <span className={styles.choice} />}
            <Name registration={row} onOpen={onOpen} />
          </span>
        );
      },
    },
    ...columnKeys.filter((key) => shown.has(key)).map((key) => ({ key, title: titles[key], ...beside[key] })),
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

function Choice({
  person,
  isChosen,
  onToggle,
}: {
  person: Registration;
  isChosen: boolean;
  onToggle: () => void;
}) {
  const words = useWords(registrationsWords);
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        aria-label={words.choosePerson(isolated(nativeFirst(person.name)[0]))}
        checked={isChosen}
        onChange={onToggle}
      />
    </label>
  );
}

function Name({ registration, onOpen }: { registration: ListedRegistration; onOpen: RowsProps["onOpen"] }) {
  const words = useWords(registrationsWords);
  const name = <PersonName name={registration.name} nameLang={registration.lang} />;
  if (registration.email === null) return <span className={styles.looked}>{name}</span>;
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
      {registration.waitingPlace !== null &&
        ` · ${(registration.state === "confirmed" ? words.waitsForHall : words.waitingPlace)(registration.waitingPlace)}`}
      {registration.group === "invited" && ` · ${words.invited}`}
    </span>
  );
}
