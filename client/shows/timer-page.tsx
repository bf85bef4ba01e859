import { Circle, OctagonAlert, Pause, TriangleAlert } from "lucide-react";
import { useWords } from "#client/words/reader.tsx";
import { showsWords } from "#client/words/shows.ts";
import { nextUp, onNow } from "#shared/show-state.ts";
import { timesOf } from "#shared/show-times.ts";
import { countdown } from "./countdown.ts";
import { Thing } from "./on-stage.tsx";
import { ShowPage } from "./show-page.tsx";
import { useThings } from "./things-of-show.ts";
import styles from "./timer.module.css";
import type { Followed } from "./use-show.ts";

/** `/e/:event/rooms/:room/timer`: for whoever speaks, on a screen at their feet. */
export const TimerPage = () => (
  <ShowPage form="show" title={({ timer }) => timer.title}>
    {(followed) => <Timer {...followed} />}
  </ShowPage>
);

const minute = 60_000;
/** From then on the time that is left is a warning, or from a fifth of the whole where that is less. */
const warnsFromMillis = 2 * minute;

const signs = { going: Circle, soon: TriangleAlert, over: OctagonAlert, held: Pause } as const;

/** Told by colour, by shape and in words, each alone: read from five metres, by whoever sees no red. */
function Timer({ open, show }: Followed) {
  const words = useWords(showsWords);
  const things = useThings(open.programme);
  const { shown, atMillis, isFollowed } = show;
  const times = shown && timesOf(shown.order, shown.state, atMillis);
  const on = shown && onNow(shown.state);
  const next = shown && nextUp(shown.state);
  const left = times?.leftMillis ?? null;
  if (!shown || !on || left === null)
    return (
      <main className={styles.timer} data-state="none">
        <p className={styles.what}>
          {next ? (
            <>
              {words.next} <Thing id={next.id} things={things} />
            </>
          ) : (
            words.nothingOn
          )}
        </p>
        <LineMark isFollowed={isFollowed} />
      </main>
    );
  const whole = (shown.order.items.find(({ id }) => id === on.id)?.minutes ?? 0) * minute;
  const state = stateOf(left, whole, shown.state.heldSince !== null);
  const Sign = signs[state];
  return (
    <main className={styles.timer} data-state={state}>
      <p className={styles.what}>
        <Thing id={on.id} things={things} />
      </p>
      <p className={styles.left} role="timer">
        {countdown(left)}
      </p>
      <p className={styles.words} role="status">
        <Sign aria-hidden className={styles.sign} />{" "}
        {state === "held"
          ? words.held
          : state === "over"
            ? words.timer.over
            : state === "soon"
              ? words.timer.soon
              : words.left}
      </p>
      <progress className={styles.bar} max={Math.max(1, whole)} value={Math.max(0, left)} aria-hidden />
      <LineMark isFollowed={isFollowed} />
    </main>
  );
}

function stateOf(left: number, whole: number, isHeld: boolean): keyof typeof signs {
  if (isHeld) return "held";
  if (left < 0) return "over";
  return left <= Math.min(warnsFromMillis, whole / 5) ? "soon" : "going";
}

/** It goes on by its own clock; that it does is said. */
function LineMark({ isFollowed }: { isFollowed: boolean }) {
  const words = useWords(showsWords);
  return (
    <p className={styles.line} role="status">
      {!isFollowed && words.timer.ownClock}
    </p>
  );
}
