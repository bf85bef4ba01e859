import { Check, CircleAlert } from "lucide-react";
import { Link } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { missingFrom } from "#client/events/missing.ts";
import styles from "#client/events/overview-page.module.css";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Section } from "#client/organize/page.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { useWords } from "#client/words/reader.tsx";
import { isOver } from "#shared/reading.ts";

/** What is still to be done, each line a link to where it is done; nothing once people see all of it. */
export function Readiness() {
  const words = useWords(eventDeskWords);
  const { event, release, state } = useEventDesk();
  const eventId = event.id;
  const rooms = useRead("rooms.list", { eventId }).data;
  const programme = useRead("sessions.list", { eventId }).data;
  const people = useRead("people.list", { eventId }).data;
  const seats = useRead("seats.list", { eventId }).data;
  const missing =
    rooms &&
    programme &&
    people &&
    seats &&
    missingFrom({
      event,
      rooms,
      seats,
      sessionCount: programme.sessions.length,
      guestCount: people.filter((person) => person.protocol !== null).length,
    });
  const over = isOver(state);
  if (over || (release > 0 && !missing?.length)) return null;
  return (
    <Section title={words.overview.todo}>
      {missing ? <List missing={missing} /> : <Skeleton lines={2} />}
    </Section>
  );
}

function List({ missing }: { missing: ReturnType<typeof missingFrom> }) {
  const words = useWords(eventDeskWords);
  const { event } = useEventDesk();
  if (missing.length === 0)
    return (
      <p className={styles.ready}>
        <Check aria-hidden size={18} /> {words.overview.ready}
      </p>
    );
  return (
    <ul className={styles.todo}>
      {missing.map(({ code, page }) => (
        <li key={code}>
          <CircleAlert aria-hidden size={18} />
          <Link to={deskAddress(event.slug, page)}>{words.missing[code]}</Link>
        </li>
      ))}
    </ul>
  );
}
