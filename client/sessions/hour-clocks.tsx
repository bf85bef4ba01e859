import styles from "#client/sessions/day-grid.module.css";
import { facesAt } from "#client/sessions/grid-clocks.ts";
import type { Place } from "#client/ui/clock-faces.ts";
import { usePlain } from "#client/ui/texts.tsx";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Texts } from "#shared/texts.ts";

/** An hour at the grid's edge, on the event's clock and on every other host's. */
export function HourClocks({ at, places }: { at: Temporal.Instant; places: readonly Place<Texts>[] }) {
  const words = useWords(commonWords);
  const plain = usePlain();
  const [own, ...others] = facesAt(at, places);
  return (
    <div className={styles.hour}>
      <strong>{own?.times[0]}</strong>
      {others.map((face) => (
        <span key={face.times.join()}>
          {face.times[0]} {face.names.map(plain).join(", ")}{" "}
          {face.dayShift !== 0 && words.dayShift(face.dayShift)}
        </span>
      ))}
    </div>
  );
}
