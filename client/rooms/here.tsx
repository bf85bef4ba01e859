import type { RoomLine } from "#client/live/room-line.ts";
import { usePulse } from "#client/live/use-room-line.ts";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import { type Mode, modes, type Room } from "#shared/rooms.ts";
import styles from "./here.module.css";

interface HereProps {
  line: RoomLine | null;
  room: Pick<Room, "kind">;
}

/** Null until the room has said it. In a room that is held online alone everybody is online. */
function useCounts({ line, room }: HereProps): [mode: Mode, count: number][] | null {
  const { here } = usePulse(line);
  if (!here) return null;
  const counts = modes.map((mode): [Mode, number] => [mode, here[mode] ?? 0]);
  return room.kind === "online" ? [["online", sumOf(counts)]] : counts;
}
const sumOf = (counts: readonly [Mode, number][]) => counts.reduce((sum, [, count]) => sum + count, 0);

/** `68 in the hall · 71 online` */
export function Here(props: HereProps) {
  const words = useWords(roomsWords);
  const counts = useCounts(props);
  return (
    <p className={styles.here}>
      {counts?.map(([mode, count], at) => (
        <span key={mode}>
          {words.here[mode](count)}
          {at < counts.length - 1 && " · "}
        </span>
      ))}
    </p>
  );
}

/** The same as a panel of its own, large. */
export function PeopleHere(props: HereProps) {
  const words = useWords(roomsWords);
  const counts = useCounts(props);
  if (!counts)
    return (
      <div className={styles.people}>
        <Skeleton lines={2} isExplained />
      </div>
    );
  return (
    <div className={styles.people}>
      <h2>{words.peopleHere}</h2>
      <ul>
        {counts.map(([mode, count]) => (
          <li key={mode} data-mode={mode}>
            <span className={styles.count}>{words.here[mode](count)}</span>
            <meter
              min={0}
              max={Math.max(1, sumOf(counts))}
              value={count}
              aria-label={words.here[mode](count)}
            />
          </li>
        ))}
      </ul>
      <p className={styles.note}>{words.peopleNote}</p>
    </div>
  );
}
