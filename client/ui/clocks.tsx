import { Fragment, type ReactNode } from "react";
import { commonWords } from "#client/words/common.ts";
import { useFallback, useLang, useWords } from "#client/words/reader.tsx";
import type { Host } from "#shared/events.ts";
import { inLang, type ShownText } from "#shared/lang.ts";
import { type ClockFace, clockFaces, differs, type Place, plusMinutes } from "./clock-faces.ts";
import styles from "./clocks.module.css";
import { useViewerZone } from "./viewer-zone.ts";

export type ClockHost = Pick<Host, "city" | "zone">;

interface ClocksProps {
  /** ISO instant. */
  at: string;
  hosts: readonly ClockHost[];
  /** One clock below the other, the first one large: for columns of times. */
  stacked?: boolean;
}

/** `09:00 Dalian · 10:00 Hirosaki · 02:00 yours`: every host's clock, and the viewer's where it differs. */
export function Clocks({ at, hosts, stacked }: ClocksProps) {
  return <Faces faces={useFaces([at], hosts)} dateTimes={[at]} stacked={stacked ?? false} />;
}

/** `09:00–11:00 Dalian · 10:00–12:00 Hirosaki`. */
export function ClockRange({ at, minutes, hosts, stacked }: ClocksProps & { minutes: number }) {
  const instants = [at, plusMinutes(at, minutes)];
  return <Faces faces={useFaces(instants, hosts)} dateTimes={instants} stacked={stacked ?? false} />;
}

/** The faces themselves, for pages that lay clocks out in a way of their own. */
export function useFaces(instants: readonly string[], hosts: readonly ClockHost[]): ClockFace<ShownText>[] {
  const reader = useLang();
  const fallback = useFallback();
  const words = useWords(commonWords);
  const viewerZone = useViewerZone();
  const places: Place<ShownText>[] = hosts.map((host) => ({
    name: inLang(host.city, reader, fallback),
    zone: host.zone,
  }));
  const at = instants[0];
  if (viewerZone && at && differs(at, viewerZone, places))
    places.push({ name: { text: words.yourClock, lang: reader }, zone: viewerZone });
  return clockFaces(instants, places);
}

function Faces({
  faces,
  dateTimes,
  stacked,
}: {
  faces: ClockFace<ShownText>[];
  dateTimes: string[];
  stacked: boolean;
}) {
  const words = useWords(commonWords);
  return (
    <span className={stacked ? styles.stacked : styles.clocks}>
      {faces.map((face, at) => (
        <span key={face.names.map((name) => name.text).join()} className={styles.face}>
          {separated(
            face.times.map((time, which) => (
              <time key={dateTimes[which]} dateTime={dateTimes[which]} className={styles.time}>
                {time}
              </time>
            )),
            "–",
          )}{" "}
          <span className={styles.name}>
            {separated(
              face.names.map((name) => (
                <span key={name.text} lang={name.lang}>
                  {name.text}
                </span>
              )),
              ", ",
            )}
            {face.dayShift !== 0 && <span className={styles.shift}> {words.dayShift(face.dayShift)}</span>}
          </span>
          {!stacked && at < faces.length - 1 && <span className={styles.dot}> · </span>}
        </span>
      ))}
    </span>
  );
}

const separated = (parts: ReactNode[], separator: string) =>
  parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: clocks stand in a fixed order.
    <Fragment key={at}>
      {at > 0 && separator}
      {part}
    </Fragment>
  ));
