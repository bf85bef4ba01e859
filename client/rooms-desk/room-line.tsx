import { Link } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import styles from "#client/rooms-desk/rooms-desk.module.css";
import { InLang } from "#client/ui/texts.tsx";
import { useWords } from "#client/words/reader.tsx";
import { roomsDeskWords } from "#client/words/rooms-desk.ts";
import type { Room } from "#shared/rooms.ts";

export function RoomLine({ room }: { room: Room }) {
  const words = useWords(roomsDeskWords);
  const { event } = useEventDesk();
  const places = room.kind === "online" ? null : room.places.onsite;
  return (
    <div className={styles.line}>
      <Link to={deskAddress(event.slug, `rooms/${room.id}`)}>
        <InLang texts={room.name} className={styles.name} />
        <span className={styles.facts}>
          {words.kinds[room.kind]}
          {places !== null && ` · ${words.places(places)}`}
        </span>
      </Link>
      <Link className={styles.stagesLink} to={deskAddress(event.slug, `rooms/${room.id}/stages`)}>
        {words.stages}
      </Link>
    </div>
  );
}
