import { Link } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import styles from "#client/audit/audit-list.module.css";
import { EditLines } from "#client/edits/edit-lines.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";

/** What a deed changed, before and after, out of the journal; there it can be taken back. */
export function Changed({ id }: { id: string }) {
  const { nav } = useWords(organizeWords);
  const { event } = useEventDesk();
  const eventId = event.id;
  const rooms = useRead("rooms.list", { eventId });
  const people = useRead("people.list", { eventId });
  const programme = useRead("sessions.list", { eventId });
  const edits = useRead("edits.list", { eventId, only: id });
  const group = edits.data?.[0];
  return (
    <div className={styles.changed}>
      {group ? (
        <EditLines
          group={group}
          known={{
            hosts: event.hosts,
            rooms: rooms.data ?? [],
            people: people.data ?? [],
            sessions: programme.data?.sessions ?? [],
          }}
        />
      ) : (
        edits.isPending && <Skeleton lines={2} />
      )}
      <AnswerNote of={edits} />
      <Link to={deskAddress(event.slug, "history")}>{nav.history}</Link>
    </div>
  );
}
