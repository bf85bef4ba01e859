import { useState } from "react";
import { useRead } from "#client/app/queries.ts";
import { EditGroupLine } from "#client/history/edit-group-line.tsx";
import styles from "#client/history/history.module.css";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Empty, Page, Section } from "#client/organize/page.tsx";
import { Button } from "#client/ui/button.tsx";
import { OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { historyWords } from "#client/words/history.ts";
import { useWords } from "#client/words/reader.tsx";
import { limits } from "#shared/limits.ts";

type Place = { at: string; id: string };

/** What was changed, by whom and how, the latest first; each press can be taken back. */
export function HistoryPage() {
  const words = useWords(historyWords);
  const { editGroupsPerEventMax, editsKeptDaysMax } = limits;
  const [pages, setPages] = useState<(Place | null)[]>([null]);
  return (
    <Page title={words.title} lead={words.lead(editGroupsPerEventMax, editsKeptDaysMax)}>
      <ol className={styles.groups}>
        {pages.map((before, at) => (
          <HistoryPart
            key={before?.id ?? "latest"}
            before={before}
            onEarlier={at === pages.length - 1 ? (last) => setPages([...pages, last]) : null}
          />
        ))}
      </ol>
      <Section title={words.notHere}>
        <ul className={styles.notHere}>
          {words.notHereList.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

function HistoryPart({
  before,
  onEarlier,
}: {
  before: Place | null;
  onEarlier: ((last: Place) => void) | null;
}) {
  const words = useWords(historyWords);
  const { event } = useEventDesk();
  const eventId = event.id;
  const rooms = useRead("rooms.list", { eventId });
  const people = useRead("people.list", { eventId });
  const groups = useRead("edits.list", { eventId, before });
  if (!groups.data)
    return (
      <li>
        {groups.refusal && <RefusalNote refusal={groups.refusal} />}
        {groups.offline && <OfflineNote />}
        {groups.isPending && !groups.offline && <Skeleton lines={6} />}
      </li>
    );
  const last = groups.data.length === limits.editGroupsPerPage ? groups.data.at(-1) : undefined;
  return (
    <>
      {groups.data.length === 0 && before === null && (
        <li>
          <Empty title={words.none} />
        </li>
      )}
      {groups.data.map((group) => (
        <EditGroupLine
          key={group.id}
          group={group}
          known={{ hosts: event.hosts, rooms: rooms.data ?? [], people: people.data ?? [] }}
        />
      ))}
      {last && onEarlier && (
        <li>
          <Button compact onClick={() => onEarlier({ at: last.at, id: last.id })}>
            {words.more}
          </Button>
        </li>
      )}
    </>
  );
}
