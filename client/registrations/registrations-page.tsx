import { Download, ListChecks, Mail, UserPlus } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { BurstsPanel } from "#client/bursts/bursts-panel.tsx";
import { useKeptDrafts } from "#client/forms/kept-drafts.ts";
import { useLastSeen } from "#client/forms/last-seen.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { GoButton } from "#client/organize/go-button.tsx";
import { Empty, Page } from "#client/organize/page.tsx";
import { AddDialog } from "#client/registrations/add-dialog.tsx";
import { ChosenBar } from "#client/registrations/chosen-bar.tsx";
import { useColumns } from "#client/registrations/columns.ts";
import { FilterBar } from "#client/registrations/filter-bar.tsx";
import { narrowedTo, useFilters, writtenTo } from "#client/registrations/filters.ts";
import { useHeldRows } from "#client/registrations/held-rows.ts";
import { RegistrationEditor } from "#client/registrations/registration-editor.tsx";
import type { RegistrationForm } from "#client/registrations/registration-form.ts";
import { RegistrationRows } from "#client/registrations/registration-rows.tsx";
import styles from "#client/registrations/registrations-page.module.css";
import { tally } from "#client/registrations/tally.ts";
import { TallyChart } from "#client/registrations/tally-chart.tsx";
import { ViewChoice } from "#client/registrations/view-choice.tsx";
import { whole } from "#client/registrations/whole.ts";
import { SeatsPanel } from "#client/seats/seats-panel.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button, LinkButton } from "#client/ui/button.tsx";
import { Pager } from "#client/ui/pager.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";
import type { Registration } from "#shared/registrations.ts";

const rowsPerPage = 50;

/** Who has registered: found, counted, changed. The door may look. */
export function RegistrationsPage() {
  const words = useWords(registrationsWords);
  const organize = useWords(organizeWords);
  const lang = useLang();
  const { event, rights } = useEventDesk();
  const { filters, narrow, narrowed, clear } = useFilters();
  const { page, ...wanted } = filters;
  const asked = { eventId: event.id, ...wanted, offset: page * rowsPerPage, limit: rowsPerPage };
  const list = useRead("registrations.list", asked);
  const exported = new URLSearchParams({ eventId: event.id, lang, ...narrowedTo(filters) });
  const found = useLastSeen(list.data);
  const held = useHeldRows(JSON.stringify(asked), list.data?.rows);
  const rows = held.rows ?? [];
  const columns = useColumns();
  const drafts = useKeptDrafts<RegistrationForm>(`registrations-${event.id}`);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Registration>>(new Map());
  const choose = (people: readonly Registration[]) =>
    setChosen(new Map(people.map((person) => [person.id, person])));
  const toggle = (person: Registration) => {
    const others = [...chosen.values()].filter(({ id }) => id !== person.id);
    choose(chosen.has(person.id) ? others : [...others, person]);
  };
  const mine = rows.flatMap((row) => whole(row) ?? []);
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<Registration | null>(null);

  return (
    <Page
      title={words.title}
      wide
      actions={
        <>
          {rights.prepares && (
            <>
              <Button onClick={() => setAdding(true)}>
                <UserPlus aria-hidden /> {words.add.title}
              </Button>
              <GoButton to={`${deskAddress(event.slug, "letters/new")}${writtenTo(filters)}`}>
                <Mail aria-hidden /> {organize.nav.letters}
              </GoButton>
              <LinkButton href={`/api/registrations.xlsx?${exported}`} download>
                <Download aria-hidden /> {words.downloadWorkbook}
                {narrowed && found && ` (${found.total})`}
              </LinkButton>
              <LinkButton href={`/api/registrations.csv?${exported}`} download>
                <Download aria-hidden /> {words.download}
                {narrowed && found && ` (${found.total})`}
              </LinkButton>
            </>
          )}
          <Link to={deskAddress(event.slug, "arrivals")} className={styles.arrivals}>
            <ListChecks aria-hidden size={18} /> {words.arrivals}
          </Link>
        </>
      }
    >
      {found && <TallyChart tallies={tally(found.counts, event.hosts)} hosts={event.hosts} />}
      {rights.prepares && <BurstsPanel eventId={event.id} hosts={event.hosts} />}
      {rights.prepares && <SeatsPanel eventId={event.id} hosts={event.hosts} />}
      <div className={styles.list}>
        <FilterBar filters={filters} hosts={event.hosts} onNarrow={narrow} />
        <AnswerNote of={list} contact={event.hosts} />
        <div className={styles.found} role="status">
          {found && words.found(found.total)}
          {held.news > 0 && (
            <Button compact onClick={held.call}>
              {words.news(held.news)}
            </Button>
          )}
          {rights.prepares && mine.length > 1 && (
            <Button kind="quiet" compact onClick={() => choose([...chosen.values(), ...mine])}>
              {words.chooseAll(mine.length)}
            </Button>
          )}
          {narrowed && (
            <Button kind="quiet" compact onClick={clear}>
              {words.clearFilters}
            </Button>
          )}
        </div>
        <ViewChoice
          filters={filters}
          shown={columns.shown}
          without={rights.prepares ? [] : ["mail"]}
          onNarrow={narrow}
          onColumn={columns.choose}
          hosts={event.hosts}
        />
        {rights.prepares && rows.some(({ email }) => email === null) && (
          <p className={styles.others}>{words.otherHosts}</p>
        )}
        {!found && !list.refusal && <Skeleton lines={8} />}
        {found && rows.length > 0 && (
          <div aria-busy={list.isFetching}>
            <RegistrationRows
              rows={rows}
              hosts={event.hosts}
              shown={rights.prepares ? columns.shown : columns.shown.difference(new Set(["mail"]))}
              filters={filters}
              onOrder={narrow}
              chosen={chosen}
              onToggle={rights.prepares ? toggle : null}
              onOpen={(row) => setOpen(whole(row))}
            />
          </div>
        )}
        {found &&
          rows.length === 0 &&
          (narrowed ? (
            <Empty title={words.nothingFound} how={words.nothingFoundHow} />
          ) : (
            <Empty title={words.none} how={words.noneHow} />
          ))}
        {rights.prepares && <ChosenBar chosen={chosen} hosts={event.hosts} onChoose={choose} />}
        {found && (
          <Pager
            page={page}
            rowsPerPage={rowsPerPage}
            total={found.total}
            range={words.range}
            onPage={(to) => narrow({ ...filters, page: to })}
          />
        )}
      </div>
      {adding && (
        <AddDialog
          onClose={() => {
            setAdding(false);
            held.call(); // whoever was added here is no news
          }}
        />
      )}
      {open && (
        <RegistrationEditor
          key={open.id}
          registration={whole(rows.find((row) => row.id === open.id)) ?? open}
          event={event}
          drafts={drafts}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}
