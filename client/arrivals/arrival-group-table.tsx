import { Check } from "lucide-react";
import { type ArrivalGroup, groupOf } from "#client/arrivals/arrivals.ts";
import styles from "#client/arrivals/arrivals-page.module.css";
import type { Ticks } from "#client/arrivals/ticks.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Button } from "#client/ui/button.tsx";
import { useEventClocks } from "#client/ui/event-clocks.tsx";
import { PersonName } from "#client/ui/name.tsx";
import { type Column, Table } from "#client/ui/table.tsx";
import { InLang, usePlain } from "#client/ui/texts.tsx";
import { arrivalsWords } from "#client/words/arrivals.ts";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";
import { clockIn, timeAt } from "#shared/clock-faces.ts";
import type { Host } from "#shared/events.ts";
import { isolated } from "#shared/plain-text.ts";
import { nativeFirst } from "#shared/reading.ts";
import type { ListedRegistration } from "#shared/registrations.ts";

interface GroupProps {
  group: ArrivalGroup;
  host: Host | undefined;
  /** Everybody expected, also who is not shown now. */
  all: readonly ListedRegistration[];
  ticks: Ticks;
}

/** One host's guests, each with the box that is ticked: a press on a screen, a pen on paper. */
export function ArrivalGroupTable({ group, host, all, ticks }: GroupProps) {
  const names = useWords(namesWords);
  const words = useWords(arrivalsWords);
  const { noHost } = useWords(registrationsWords);
  const { event } = useEventDesk();
  const theirs = groupOf(all, group.hostId, event.hosts);
  const columns: Column<ListedRegistration>[] = [
    {
      key: "name",
      title: words.name,
      names: true,
      cell: (row) => (
        <>
          <PersonName name={row.name} nameLang={row.lang} inline />
          {row.group === "invited" && <small>{names.seatGroups.invited}</small>}
        </>
      ),
    },
    { key: "affiliation", title: words.affiliation, cell: (row) => <bdi>{row.affiliation}</bdi> },
    { key: "here", title: words.here, cell: (row) => <Tick row={row} ticks={ticks} /> },
  ];
  return (
    <section className={styles.group}>
      <h2>
        {host ? <InLang texts={host.name} /> : noHost}{" "}
        <small>{words.ofExpected(theirs.filter(({ id }) => ticks.at(id)).length, theirs.length)}</small>
      </h2>
      <div className={styles.rows}>
        <Table
          caption={words.title}
          columns={columns}
          rows={group.rows}
          keyOf={(row) => row.id}
          stateOf={(row) => (ticks.at(row.id) ? "here" : "away")}
        />
      </div>
    </section>
  );
}

/** One button that stays where it is, and so keeps the focus. */
function Tick({ row, ticks }: { row: ListedRegistration; ticks: Ticks }) {
  const words = useWords(arrivalsWords);
  const at = ticks.at(row.id);
  const name = isolated(nativeFirst(row.name)[0]);
  return (
    <span className={styles.tick}>
      {!at && <span className={styles.box} aria-hidden />}
      {at && (
        <span className={styles.came}>
          <Check aria-hidden size={18} /> <DoorTime at={at} />
        </span>
      )}
      <Button
        compact
        kind={at ? "quiet" : "plain"}
        aria-label={at ? words.undoFor(name) : words.tickOff(name)}
        onClick={() => ticks.tick(row.id, at ? "away" : "here")}
      >
        {at ? words.undo : words.here}
      </Button>
    </span>
  );
}

/** By the clock of the place: whoever stands at its door has no other. */
function DoorTime({ at }: { at: string }) {
  const plain = usePlain();
  const { event, clocks } = useEventClocks();
  const clock = clockIn(clocks, event.zone);
  const host = event.hosts.find(({ zone }) => zone === event.zone);
  return (
    <>
      <time dateTime={at}>{clock && timeAt(at, clock)}</time> {host && plain(host.city)}
    </>
  );
}
