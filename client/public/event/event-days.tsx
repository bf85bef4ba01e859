import { Fragment } from "react";
import { When } from "#client/ui/clocks.tsx";
import { useLang } from "#client/words/reader.tsx";
import { clockWords, daysInPieces } from "#shared/clock-words.ts";
import type { Event } from "#shared/events.ts";
import styles from "./event-days.module.css";

type Days = Pick<Event, "startsOn" | "endsOn">;

/** One day, or the first and the last; none is broken over two lines. */
export function EventDays(days: Days) {
  const lang = useLang();
  return (
    <span>
      {daysInPieces(days, lang).map((piece, at) => (
        <Fragment key={piece}>
          {at > 0 && clockWords[lang].betweenDays}
          {at > 0 && <wbr />}
          <span className={styles.whole}>{piece}</span>
        </Fragment>
      ))}
    </span>
  );
}

/** When it begins, below its days: with a date of its own unless the one day above is the one it begins on. */
export function FirstStart({ event: { startsOn, endsOn }, at }: { event: Days; at: string }) {
  return <When at={at} {...(startsOn === endsOn && { today: startsOn })} />;
}
