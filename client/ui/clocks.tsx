import { Fragment, type ReactNode } from "react";
import { commonWords } from "#client/words/common.ts";
import { useFallback, useLang, useWords } from "#client/words/reader.tsx";
import {
  type ClockFace,
  clockFaces,
  clockIn,
  differs,
  type Place,
  plusMinutes,
} from "#shared/clock-faces.ts";
import { dayInWords, shiftInWords, timesInWords } from "#shared/clock-words.ts";
import { inLang, type ShownText } from "#shared/lang.ts";
import styles from "./clocks.module.css";
import { useDayOf, useEventClocks } from "./event-clocks.tsx";
import { useOwnClock } from "./own-clock.ts";

interface WhenProps {
  /** ISO instant. */
  at: string;
  /** To the end of what takes so long; without it the instant alone. */
  minutes?: number;
}

interface ClocksProps extends WhenProps {
  /** The date that the reader sees above or beside these clocks: what they count from. */
  day: string;
  /** One clock below the other, the first one large: for columns of times. */
  stacked?: boolean;
}

/** `09:00–11:00 Dalian · 02:00–04:00 yours`: every host's clock, and the reader's where it differs. */
export function Clocks({ at, minutes, day, stacked = false }: ClocksProps) {
  const lang = useLang();
  const instants = minutes === undefined ? [at] : [at, plusMinutes(at, minutes)];
  const faces = useFaces(day, instants);
  return (
    <span className={stacked ? styles.stacked : styles.clocks}>
      {faces.map((face, which) => (
        <Fragment key={face.names.map((name) => name.text).join()}>
          <span className={styles.face}>
            {separated(
              timesInWords(face, lang).map((time, which) => (
                <time key={instants[which]} dateTime={instants[which]} className={styles.time}>
                  {time}
                </time>
              )),
              "–",
            )}{" "}
            <span className={styles.name}>
              {separated(
                face.names.map((name) => (
                  <bdi key={name.text} lang={name.lang}>
                    {name.text}
                  </bdi>
                )),
                ", ",
              )}
              <span className={styles.shift}>{shiftInWords(face, lang)}</span>
            </span>
          </span>
          {/* Apart: a clock that comes later, the reader's own, takes none of those before it to another line. */}
          {!stacked && which < faces.length - 1 && " · "}
        </Fragment>
      ))}
    </span>
  );
}

/** The event's own day in words, and every clock counted from it; where it is `today`, the clocks alone. */
export function When({ today, ...when }: WhenProps & { today?: string }) {
  const lang = useLang();
  const day = useDayOf()(when.at);
  return (
    <>
      {day !== today && <>{dayInWords(day, lang)} </>}
      <Clocks day={day} {...when} />
    </>
  );
}

/** The faces themselves, for pages that lay clocks out in a way of their own. */
function useFaces(day: string, instants: readonly string[]): ClockFace<ShownText>[] {
  const reader = useLang();
  const words = useWords(commonWords);
  const places = useHostPlaces();
  const own = useOwnClock();
  const at = instants[0];
  const ownPlace =
    own && at && differs(at, own, places)
      ? [{ name: { text: words.yourClock, lang: reader }, clock: own }]
      : [];
  return clockFaces(day, instants, [...places, ...ownPlace]);
}

/** Each host's clock by its city. */
export function useHostPlaces(): Place<ShownText>[] {
  const reader = useLang();
  const fallback = useFallback();
  const { event, clocks } = useEventClocks();
  return event.hosts.flatMap(({ city, zone }) => {
    const clock = clockIn(clocks, zone);
    return clock ? [{ name: inLang(city, reader, fallback), clock }] : [];
  });
}

const separated = (parts: ReactNode[], separator: string) =>
  parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: clocks stand in a fixed order.
    <Fragment key={at}>
      {at > 0 && separator}
      {part}
    </Fragment>
  ));
