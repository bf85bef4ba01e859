import { useLatestFirst, useRead } from "#client/app/queries.ts";
import { EditGroupLine } from "#client/history/edit-group-line.tsx";
import styles from "#client/history/history.module.css";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Empty, Page, Section } from "#client/organize/page.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { historyWords } from "#client/words/history.ts";
import { useWords } from "#client/words/reader.tsx";
import { limits } from "#shared/limits.ts";

/** What was changed, by whom and how, the latest first; each press can be taken back. */
export function HistoryPage() {
  const words = useWords(historyWords);
  const { event } = useEventDesk();
  const eventId = event.id;
  const rooms = useRead("rooms.list", { eventId });
  const people = useRead("people.list", { eventId });
  const programme = useRead("sessions.list", { eventId });
  const { editGroupsPerEventMax, editsKeptDaysMax, editGroupsPerPage } = limits;
  const groups = useLatestFirst("edits.list", { eventId }, editGroupsPerPage);
  const known = {
    hosts: event.hosts,
    rooms: rooms.data ?? [],
    people: people.data ?? [],
    sessions: programme.data?.sessions ?? [],
  };
  return (
    <Page title={words.title} lead={words.lead(editGroupsPerEventMax, editsKeptDaysMax)}>
      {groups.rows?.length === 0 && <Empty title={words.none} />}
      <ol className={styles.groups}>
        {groups.rows?.map((group) => (
          <EditGroupLine key={group.id} group={group} known={known} />
        ))}
      </ol>
      <AnswerNote of={groups} />
      {groups.isReading && !groups.offline && <Skeleton lines={6} />}
      {groups.earlier && (
        <div>
          <Button compact busy={groups.isReading} onClick={groups.earlier}>
            {words.more}
          </Button>
        </div>
      )}
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
