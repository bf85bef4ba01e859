import { ChevronRight, Minus, Pause, Play, Plus, Square } from "lucide-react";
import { Titled } from "#client/rooms/now-next-card.tsx";
import { Button } from "#client/ui/button.tsx";
import { Clocks } from "#client/ui/clocks.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { Note } from "#client/ui/note.tsx";
import { Pill, Pills } from "#client/ui/pill.tsx";
import { useWords } from "#client/words/reader.tsx";
import { showsWords } from "#client/words/shows.ts";
import type { ShowTimes } from "#shared/show-times.ts";
import { leftProtocol, waysOut } from "#shared/show-ways.ts";
import type { Doing, ShowItem } from "#shared/shows.ts";
import styles from "./console.module.css";
import { countdown } from "./countdown.ts";
import type { Things } from "./things-of-show.ts";
import type { Show } from "./use-show.ts";

interface OnStageProps {
  show: Show;
  shown: NonNullable<Show["shown"]>;
  times: ShowTimes;
  on: ShowItem | null;
  next: ShowItem | null;
  onNext: () => void;
  things: Things;
}

const minute = 60_000;

/** What is on with the time that is left, what comes next, and what one presses. */
export function OnStage({ show, shown, times, on, next, onNext, things }: OnStageProps) {
  const words = useWords(showsWords);
  const { drives } = show;
  const isHeld = shown.state.heldSince !== null;
  const late = Math.round(times.lateMillis / minute);
  const dayOf = useDayOf();
  const sessionId = (on ?? next)?.sessionId;
  const endings = times.items.flatMap((each) => (each.sessionId === sessionId && each.to ? [each.to] : []));
  const ends = endings.length > 0 ? new Date(Math.max(...endings)).toISOString() : null;
  const give = (minutes: number) => on && show.do({ kind: "give", itemId: on.id, minutes });
  return (
    <section className={styles.on} aria-label={words.onNow}>
      <p className={styles.mark}>{on ? words.onNow : shown.state.isOver ? words.isOver : words.nothingOn}</p>
      {on && (
        <>
          <h2>
            <Thing id={on.id} things={things} />
          </h2>
          <p
            className={styles.left}
            role="timer"
            data-over={(times.leftMillis ?? 0) < 0 || undefined}
            data-held={isHeld || undefined}
          >
            {countdown(times.leftMillis ?? 0)}
            <span>{isHeld ? words.held : (times.leftMillis ?? 0) < 0 ? words.over : words.left}</span>
          </p>
        </>
      )}
      <p className={styles.offset} data-late={late > 0 || undefined}>
        {late > 0 ? words.late(late) : late < 0 ? words.early(-late) : words.onTime}
      </p>
      {ends && (
        <p className={styles.ends}>
          {words.expectedEnd} <Clocks at={ends} day={dayOf(ends)} />
        </p>
      )}
      {times.threatened.map(({ id, byMillis }) => (
        <Note key={id} tone="warn" role="status">
          <p>{words.threatened(things.called(id), Math.ceil(byMillis / minute))}</p>
          {drives && <WaysOut show={show} shown={shown} itemId={id} things={things} />}
        </Note>
      ))}
      {leftProtocol(shown.order, shown.state, things.protocolOf).map(({ itemId, before }) => (
        <p key={itemId} className={styles.ends}>
          {words.leftProtocol(things.called(itemId), things.called(before))}
        </p>
      ))}
      <p className={styles.next}>
        <strong>{words.next}</strong> {next ? <Thing id={next.id} things={things} /> : words.nothingNext}
      </p>
      <div className={styles.keys}>
        <Button
          kind="seal"
          className={styles.goOn}
          disabled={!drives || !next}
          aria-keyshortcuts="Alt+ArrowDown"
          onClick={onNext}
        >
          {words.goOn} <ChevronRight aria-hidden />
        </Button>
        <Button disabled={!drives || !on} onClick={() => show.do({ kind: isHeld ? "resume" : "hold" })}>
          {isHeld ? <Play aria-hidden size={18} /> : <Pause aria-hidden size={18} />}{" "}
          {isHeld ? words.resume : words.hold}
        </Button>
        <Button
          kind="quiet"
          disabled={!drives || shown.state.isOver}
          onClick={() => show.do({ kind: "finish" })}
        >
          <Square aria-hidden size={18} /> {words.finish}
        </Button>
        <Button disabled={!drives || !on} aria-label={words.minuteLess} onClick={() => give(-1)}>
          <Minus aria-hidden size={18} /> 1
        </Button>
        <Button disabled={!drives || !on} aria-label={words.minuteMore} onClick={() => give(1)}>
          <Plus aria-hidden size={18} /> 1
        </Button>
      </div>
    </section>
  );
}

interface WaysOutProps extends Pick<OnStageProps, "show" | "shown" | "things"> {
  itemId: string;
}

/** What would let it still end in time, a press each. */
function WaysOut({ show, shown, itemId, things }: WaysOutProps) {
  const words = useWords(showsWords);
  const ways = waysOut(shown.order, shown.state, show.atMillis, itemId);
  const called = (way: Doing) => {
    if (way.kind === "skip") return words.ways.skip(things.called(way.itemId));
    return way.kind === "give"
      ? words.ways.shorten(things.called(way.itemId), -way.minutes)
      : words.ways.next;
  };
  return (
    <Pills>
      {ways.map((way) => (
        <Pill key={JSON.stringify(way)} onClick={() => show.do(way)}>
          {called(way)}
        </Pill>
      ))}
    </Pills>
  );
}

export function Thing({ id, things }: { id: string; things: Things }) {
  const thing = things.of(id);
  return thing ? <Titled session={thing.session} item={thing.item} people={thing.people} /> : "…";
}
