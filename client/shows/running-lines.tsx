import { useState } from "react";
import { BareButton } from "#client/ui/bare-button.tsx";
import { Clocks } from "#client/ui/clocks.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { Pill, Pills } from "#client/ui/pill.tsx";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import { showsWords } from "#client/words/shows.ts";
import type { ItemTimes, ShowTimes } from "#shared/show-times.ts";
import type { ShowItem } from "#shared/shows.ts";
import styles from "./console.module.css";
import { Thing } from "./on-stage.tsx";
import type { Things } from "./things-of-show.ts";
import type { Show } from "./use-show.ts";

interface RunningLinesProps {
  show: Show;
  shown: NonNullable<Show["shown"]>;
  times: ShowTimes;
  things: Things;
}

const minute = 60_000;

/** The whole running order: planned, as it was, as it is to be expected. A line that is pressed shows what can be done with it. */
export function RunningLines({ show, shown, times, things }: RunningLinesProps) {
  const words = useWords(showsWords);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <ol className={styles.lines} aria-label={words.runningOrder}>
      {shown.state.items.map((item, at) => (
        <li key={item.id} data-state={item.state} aria-current={item.state === "on" ? "step" : undefined}>
          <BareButton
            className={styles.line}
            aria-expanded={open === item.id}
            onClick={() => setOpen(open === item.id ? null : item.id)}
          >
            <span className={styles.number}>{at + 1}</span>
            <span className={styles.what}>
              <span>
                <Thing id={item.id} things={things} />
              </span>
              <Times item={item} times={times.items[at]} shown={shown} />
            </span>
          </BareButton>
          {open === item.id && show.drives && <Deeds show={show} shown={shown} item={item} />}
        </li>
      ))}
    </ol>
  );
}

interface TimesProps {
  item: ShowItem;
  times: ItemTimes | undefined;
  shown: NonNullable<Show["shown"]>;
}

function Times({ item, times, shown }: TimesProps) {
  const words = useWords(showsWords);
  const { minutes } = useWords(commonWords);
  const dayOf = useDayOf();
  if (!times) return null;
  const planned = new Date(times.plannedFrom).toISOString();
  const late = times.from === null ? 0 : Math.round((times.from - times.plannedFrom) / minute);
  const of = shown.order.items.find(({ id }) => id === item.id);
  const lasted =
    times.from !== null && times.to !== null ? Math.round((times.to - times.from) / minute) : null;
  return (
    <span className={styles.times}>
      <Clocks at={planned} day={dayOf(planned)} /> · {minutes((of?.minutes ?? 0) + item.given)}
      {item.state !== "skipped" && late !== 0 && ` · ${late > 0 ? words.late(late) : words.early(-late)}`}
      {item.state === "done" && lasted !== null && ` · ${words.lasted(lasted)}`}
      {item.state === "skipped" && ` · ${words.skipped}`}
      {shown.state.armedId === item.id && ` · ${words.armed}`}
    </span>
  );
}

interface DeedsProps {
  show: Show;
  shown: NonNullable<Show["shown"]>;
  item: ShowItem;
}

function Deeds({ show, shown, item }: DeedsProps) {
  const words = useWords(showsWords);
  const itemId = item.id;
  const coming = shown.state.items.filter(
    ({ state, sessionId }) => state === "coming" && sessionId === item.sessionId,
  );
  const place = coming.findIndex(({ id }) => id === itemId);
  const moved = (by: -1 | 1) => {
    const ids = coming.map(({ id }) => id);
    return ids.toSpliced(place, 1).toSpliced(place + by, 0, itemId);
  };
  if (item.state === "skipped")
    return (
      <Pills className={styles.deeds}>
        <Pill onClick={() => show.do({ kind: "bringBack", itemId })}>{words.bringBack}</Pill>
      </Pills>
    );
  return (
    <Pills className={styles.deeds}>
      {item.state !== "on" && (
        <Pill onClick={() => show.do({ kind: "start", itemId })}>{words.startNow}</Pill>
      )}
      {item.state === "coming" && (
        <>
          <Pill disabled={shown.state.armedId === itemId} onClick={() => show.do({ kind: "arm", itemId })}>
            {words.arm}
          </Pill>
          <Pill disabled={place === 0} onClick={() => show.do({ kind: "order", itemIds: moved(-1) })}>
            {words.up}
          </Pill>
          <Pill
            disabled={place === coming.length - 1}
            onClick={() => show.do({ kind: "order", itemIds: moved(1) })}
          >
            {words.down}
          </Pill>
          <Pill onClick={() => show.do({ kind: "give", itemId, minutes: -1 })}>{words.minuteLess}</Pill>
          <Pill onClick={() => show.do({ kind: "give", itemId, minutes: 1 })}>{words.minuteMore}</Pill>
          <Pill onClick={() => show.do({ kind: "skip", itemId })}>{words.skip}</Pill>
        </>
      )}
    </Pills>
  );
}
