import type { RoomLine } from "#client/live/room-line.ts";
import { usePulse } from "#client/live/use-room-line.ts";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import { modes } from "#shared/rooms.ts";
import styles from "./here.module.css";

/** `68 in the hall · 71 online` */
export function Here({ line }: { line: RoomLine | null }) {
  const words = useWords(roomsWords);
  const { here } = usePulse(line);
  if (!here) return <p className={styles.here} />;
  return (
    <p className={styles.here}>
      {modes.map((mode, at) => (
        <span key={mode}>
          {words.here[mode](here[mode] ?? 0)}
          {at < modes.length - 1 && " · "}
        </span>
      ))}
    </p>
  );
}

/** The same as a panel of its own, large. */
export function PeopleHere({ line }: { line: RoomLine | null }) {
  const words = useWords(roomsWords);
  const { here } = usePulse(line);
  if (!here)
    return (
      <div className={styles.people}>
        <Skeleton lines={2} isExplained />
      </div>
    );
  const all = modes.reduce((sum, mode) => sum + (here[mode] ?? 0), 0);
  return (
    <div className={styles.people}>
      <h2>{words.peopleHere}</h2>
      <ul>
        {modes.map((mode) => (
          <li key={mode} data-mode={mode}>
            <span className={styles.count}>{words.here[mode](here[mode] ?? 0)}</span>
            <meter
              min={0}
              max={Math.max(1, all)}
              value={here[mode] ?? 0}
              aria-label={words.here[mode](here[mode] ?? 0)}
            />
          </li>
        ))}
      </ul>
      <p className={styles.note}>{words.peopleNote}</p>
    </div>
  );
}
