import { Fragment } from "react";
import { useHostPlaces } from "#client/ui/clocks.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { useLang } from "#client/words/reader.tsx";
import { clockFaces } from "#shared/clock-faces.ts";
import { dayInWords, shiftInWords } from "#shared/clock-words.ts";
import styles from "./hall-screen.module.css";

/**
 * Every host's clock for a screen in a hall, which has no reader of its own. The day is named where
 * it is not today, and where the hosts have several.
 */
export function HostClocks({ atMillis, nowMillis }: { atMillis: number; nowMillis: number }) {
  const lang = useLang();
  const dayOf = useDayOf();
  const day = dayOf(atMillis);
  const faces = clockFaces(day, [new Date(atMillis).toISOString()], useHostPlaces());
  const isNamed = day !== dayOf(nowMillis) || faces.some(({ shown }) => shown[0]?.dayShift !== 0);
  return (
    <>
      {isNamed && `${dayInWords(day, lang)} · `}
      {faces.map((face, at) => (
        <Fragment key={face.names.map((name) => name.text).join()}>
          {at > 0 && " · "}
          <span className={styles.clock}>
            {face.shown[0]?.time}{" "}
            <span className={styles.town}>
              {face.names.map((name, which) => (
                <Fragment key={name.text}>
                  {which > 0 && ", "}
                  <bdi lang={name.lang}>{name.text}</bdi>
                </Fragment>
              ))}
            </span>
            {shiftInWords(face, lang)}
          </span>
        </Fragment>
      ))}
    </>
  );
}
