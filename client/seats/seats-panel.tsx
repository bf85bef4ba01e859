import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { seatsPart } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { SeatLine } from "#client/seats/seat-line.tsx";
import styles from "#client/seats/seats-panel.module.css";
import { Disclosure } from "#client/ui/disclosure.tsx";
import { type HelpHost, RefusalNote } from "#client/ui/refusal-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { commonWords } from "#client/words/common.ts";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";
import { type SeatCounter, SeatGroup } from "#shared/seats.ts";

/** The ledger of seats: what is taken, who waits, and how many seats there should be. */
export function SeatsPanel({ eventId, hosts }: { eventId: string; hosts: readonly HelpHost[] }) {
  const { seats: words } = useWords(registrationsWords);
  const names = useWords(namesWords);
  const seats = useRead("seats.list", { eventId });
  const panel = useRef<HTMLDetailsElement>(null);
  const isLookedFor = useLocation().hash === seatsPart;
  useEffect(() => {
    if (isLookedFor) panel.current?.querySelector("summary")?.focus();
  }, [isLookedFor]);
  return (
    <Disclosure
      row
      ref={panel}
      open={isLookedFor || undefined}
      className={styles.panel}
      summary={<Summary counters={seats.data ?? []} />}
    >
      <div className={styles.groups}>
        <p className={styles.how}>{words.how}</p>
        {seats.refusal && <RefusalNote refusal={seats.refusal} contact={hosts} />}
        {!seats.data && !seats.refusal && <Skeleton lines={4} />}
        {seats.data &&
          SeatGroup.options.map((group) => (
            <div key={group} className={styles.group}>
              <h3>{names.seatGroups[group]}</h3>
              <p>{words.groupHow[group]}</p>
              {seats.data
                ?.filter((counter) => counter.group === group)
                .map((counter) => (
                  <SeatLine key={counter.mode} eventId={eventId} counter={counter} hosts={hosts} />
                ))}
            </div>
          ))}
      </div>
    </Disclosure>
  );
}

function Summary({ counters }: { counters: readonly SeatCounter[] }) {
  const names = useWords(namesWords);
  const words = useWords(registrationsWords);
  const { colon } = useWords(commonWords);
  return (
    <span className={styles.summary}>
      <strong>{words.seats.title}</strong>
      {counters
        .filter((counter) => counter.group === "general")
        .map((counter) => (
          <span key={counter.mode}>
            {names.modes[counter.mode]}
            {colon}
            {words.seats.taken(counter.taken, counter.capacity)}
            {counter.waiting > 0 && <em> · {words.seats.waiting(counter.waiting)}</em>}
            {counter.unproven > 0 && <em> · {words.seats.unproven(counter.unproven)}</em>}
          </span>
        ))}
    </span>
  );
}
