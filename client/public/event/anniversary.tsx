import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Event } from "#shared/events.ts";
import styles from "./anniversary.module.css";

/** The large quiet numeral: how many years, since when. */
export function Anniversary({ event, small }: { event: Pick<Event, "years" | "since">; small?: boolean }) {
  const words = useWords(publicWords);
  return (
    <p className={styles.anniversary} data-small={small || undefined}>
      <span className={styles.numeral}>{event.years}</span>
      <span className={styles.years}>
        {words.years(event.years)}
        {" · "}
        <span className={styles.span}>
          {event.since}–{event.since + event.years}
        </span>
      </span>
    </p>
  );
}
