import { roomAddress } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import styles from "#client/events/overview-page.module.css";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { LinkButton } from "#client/ui/button.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { useWords } from "#client/words/reader.tsx";

/** The released rooms: also a moderator's way in, who sees nothing else of the desk. */
export function LiveRooms() {
  const { overview } = useWords(eventDeskWords);
  const { event, rights } = useEventDesk();
  const open = useRead("programme.open", { slug: event.slug });
  if (!open.data) return <Skeleton lines={2} />;
  const moderated = rights.grants.map((grant) => grant.roomId);
  const rooms = open.data.programme.rooms.filter((room) => rights.prepares || moderated.includes(room.id));
  return (
    <ul className={styles.links}>
      {rooms.map((room) => (
        <li key={room.id}>
          <strong>
            <InLang texts={room.name} />
          </strong>
          <LinkButton compact href={roomAddress(event.slug, room.slug)}>
            {overview.enterRoom}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
