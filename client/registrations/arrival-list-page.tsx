import { ArrowLeft, Printer } from "lucide-react";
import { Link } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Empty, Page } from "#client/organize/page.tsx";
import styles from "#client/registrations/arrival-list.module.css";
import { type ArrivalGroup, arrivalGroups } from "#client/registrations/arrivals.ts";
import { useEveryArrival } from "#client/registrations/every-arrival.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { When } from "#client/ui/clocks.tsx";
import { PersonName } from "#client/ui/name.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { type Column, Table } from "#client/ui/table.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { namesWords } from "#client/words/names.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";
import type { Host } from "#shared/events.ts";

/** Lines to write on, for those who come without a registration. */
const walkInLines = [1, 2, 3, 4, 5, 6, 7, 8];

/** Who is expected in the hall, to be printed and ticked off at the door. */
export function ArrivalListPage() {
  const { arrivalList: words } = useWords(registrationsWords);
  const lang = useLang();
  const { event } = useEventDesk();
  const arrivals = useEveryArrival(event.id);
  const groups = arrivalGroups(
    arrivals.data ?? [],
    event.hosts.map((host) => host.id),
    lang,
  );
  return (
    <Page
      title={words.title}
      lead={<span className={styles.screen}>{words.how}</span>}
      actions={
        <span className={styles.actions}>
          <Link to={deskAddress(event.slug, "registrations")} className={styles.back}>
            <ArrowLeft aria-hidden size={18} /> {words.back}
          </Link>
          <Button kind="seal" disabled={groups.length === 0} onClick={() => print()}>
            <Printer aria-hidden /> {words.print}
          </Button>
        </span>
      }
    >
      <AnswerNote of={arrivals} contact={event.hosts} />
      {arrivals.isPending && <Skeleton lines={10} />}
      {arrivals.data?.length === 0 && <Empty title={words.none} how={words.noneHow} />}
      {groups.length > 0 && (
        <div className={styles.sheet}>
          <p className={styles.head}>
            <strong>
              <InLang texts={event.title} />
            </strong>
            <span>
              {words.expected(arrivals.data?.length ?? 0)} · {event.startsOn} · {words.printed}{" "}
              <When at={new Date(arrivals.dataUpdatedAt).toISOString()} />
            </span>
          </p>
          {groups.map((group) => (
            <GroupTable
              key={group.hostId}
              group={group}
              host={event.hosts.find((host) => host.id === group.hostId)}
            />
          ))}
          <section className={styles.group}>
            <h2>{words.walkIns}</h2>
            <div aria-hidden>
              {walkInLines.map((line) => (
                <div key={line} className={styles.blank}>
                  <span className={styles.box} />
                </div>
              ))}
            </div>
          </section>
        </div>
      )}
    </Page>
  );
}

function GroupTable({ group, host }: { group: ArrivalGroup; host: Host | undefined }) {
  const names = useWords(namesWords);
  const all = useWords(registrationsWords);
  const words = all.arrivalList;
  const columns: Column<ArrivalGroup["rows"][number]>[] = [
    { key: "here", title: words.here, short: true, cell: () => <span className={styles.box} /> },
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
    { key: "affiliation", title: words.affiliation, cell: (row) => row.affiliation },
  ];
  return (
    <section className={styles.group}>
      <h2>
        {host ? <InLang texts={host.name} /> : all.noHost} <small>{words.expected(group.rows.length)}</small>
      </h2>
      <div className={styles.rows}>
        <Table stays caption={words.title} columns={columns} rows={group.rows} keyOf={(row) => row.id} />
      </div>
    </section>
  );
}
