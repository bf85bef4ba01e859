import { roomAddress } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { useServerTime } from "#client/app/use-server-time.ts";
import styles from "#client/events/overview-page.module.css";
import { usePulse, useRoomLine } from "#client/live/use-room-line.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { nowNext } from "#client/rooms/now-next.ts";
import { LinkButton } from "#client/ui/button.tsx";
import { When } from "#client/ui/clocks.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import { limits } from "#shared/limits.ts";
import { sideBySide } from "#shared/plain-text.ts";
import type { Programme } from "#shared/programme.ts";
import { endsAt } from "#shared/reading.ts";
import { modes } from "#shared/rooms.ts";

/**
 * The released rooms, on the day with what is on and what comes, by the clock; also a moderator's way in, who
 * sees nothing else of the desk.
 */
export function LiveRooms({ onDay }: { onDay: boolean }) {
  const { overview } = useWords(eventDeskWords);
  const { event, rights } = useEventDesk();
  const open = useRead("programme.open", { slug: event.slug });
  if (!open.data) return <Skeleton lines={2} />;
  const { programme } = open.data;
  const moderated = rights.grants.map((grant) => grant.roomId);
  const rooms = programme.rooms.filter((room) => rights.prepares || moderated.includes(room.id));
  return (
    <ul className={styles.links}>
      {rooms.map((room) => (
        <li key={room.id}>
          <span>
            <strong>
              <InLang texts={room.name} />
            </strong>
            {onDay && <OnNow programme={programme} roomId={room.id} />}
          </span>
          <LinkButton compact href={roomAddress(event.slug, room.slug)}>
            {overview.enterRoom}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}

const readEveryMillis = 15_000;

function OnNow({ programme, roomId }: { programme: Programme; roomId: string }) {
  const { overview } = useWords(eventDeskWords);
  const { clockSkewMillis } = useEventDesk();
  const dayOf = useDayOf();
  const atMillis = useServerTime(clockSkewMillis, readEveryMillis);
  const { now, next } = nowNext(programme, roomId, null, atMillis);
  const today = dayOf(atMillis);
  const comes = next?.item ? null : next;
  const startsAtMillis = next ? Date.parse(next.session.startsAt) : Number.POSITIVE_INFINITY;
  const isOpen = now !== null || startsAtMillis - atMillis <= limits.stageOpensMinutesBefore * 60_000;
  if (!now && !comes) return <span className={styles.soft}>{overview.nothingMore}</span>;
  return (
    <>
      {isOpen && <HereNow roomId={roomId} />}
      {now && (
        <span className={styles.line}>
          <span className={styles.soft}>{overview.now}</span> <InLang texts={now.session.title} />{" "}
          <span className={styles.soft}>
            → <When at={endsAt(now.session)} today={today} />
          </span>
        </span>
      )}
      {comes && (
        <span className={styles.line}>
          <span className={styles.soft}>{overview.next}</span> <InLang texts={comes.session.title} />{" "}
          <span className={styles.soft}>
            <When at={comes.session.startsAt} today={today} />
          </span>
        </span>
      )}
    </>
  );
}

/** Who is in there, as the room tells whoever runs it, on all servers; whoever looks on from here is not counted. */
function HereNow({ roomId }: { roomId: string }) {
  const { here: words } = useWords(roomsWords);
  const { event } = useEventDesk();
  const { here } = usePulse(useRoomLine({ kind: "room", eventId: event.id, id: roomId }));
  if (!here) return null;
  return (
    <strong className={styles.line}>{sideBySide(modes.map((mode) => words[mode](here[mode] ?? 0)))}</strong>
  );
}
