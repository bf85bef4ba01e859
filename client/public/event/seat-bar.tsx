import { namesWords } from "#client/words/names.ts";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import type { SeatsLeft } from "#shared/programme.ts";
import styles from "./seat-bar.module.css";

/** How many seats of a mode are left, in words and as a bar of those left. */
export function SeatBar({ seat }: { seat: SeatsLeft }) {
  const words = useWords(publicWords);
  const names = useWords(namesWords);
  const left = words.seatsLeft(seat.free, seat.capacity);
  const freePercent = (100 * seat.free) / seat.capacity;
  return (
    <li className={styles.seat}>
      <span>{names.modes[seat.mode]}</span>
      <span className={styles.left}>
        {seat.free > 0 ? (
          <>
            <strong>{left.count}</strong> {left.rest}
          </>
        ) : (
          <>
            <strong>{words.full}</strong>
            {seat.waiting > 0 && ` · ${words.waiting(seat.waiting)}`}
          </>
        )}
      </span>
      <svg className={styles.bar} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.free} width={freePercent.toFixed(1)} height="1" />
      </svg>
    </li>
  );
}
