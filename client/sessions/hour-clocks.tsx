import styles from "#client/sessions/day-grid.module.css";
import { usePlain } from "#client/ui/texts.tsx";
import { useLang } from "#client/words/reader.tsx";
import { clockFaces, type Place } from "#shared/clock-faces.ts";
import { shiftInWords } from "#shared/clock-words.ts";
import type { Texts } from "#shared/texts.ts";

interface HourClocksProps {
  at: Temporal.Instant;
  /** The day whose grid it is: past midnight, each clock says that it is another. */
  day: string;
  places: readonly Place<Texts>[];
}

/** An hour at the grid's edge, on the event's clock and on every other host's. */
export function HourClocks({ at, day, places }: HourClocksProps) {
  const lang = useLang();
  const plain = usePlain();
  const [own, ...others] = clockFaces(day, [at.toString()], places);
  return (
    <div className={styles.hour}>
      {own && (
        <strong>
          {own.shown[0]?.time}
          {shiftInWords(own, lang)}
        </strong>
      )}
      {others.map((face) => (
        <span key={face.names.map(plain).join()}>
          {face.shown[0]?.time} {face.names.map(plain).join(", ")}
          {shiftInWords(face, lang)}
        </span>
      ))}
    </div>
  );
}
