import { TriangleAlert } from "lucide-react";
import type { CSSProperties } from "react";
import { timesOf } from "#client/sessions/grid-clocks.ts";
import { linesOf, type Placed } from "#client/sessions/placing.ts";
import styles from "#client/sessions/session-block.module.css";
import { sumOf } from "#client/sessions/session-form.ts";
import { BareButton } from "#client/ui/bare-button.tsx";
import { Clocks } from "#client/ui/clocks.tsx";
import { Hidden } from "#client/ui/hidden.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { useWords } from "#client/words/reader.tsx";
import { sessionsWords } from "#client/words/sessions.ts";
import type { Clock } from "#shared/clock-faces.ts";

interface SessionBlockProps {
  placed: Placed;
  /** The day of the grid, on the event's clock. */
  day: string;
  clock: Clock;
  clashing: boolean;
  unsaved: boolean;
  focusable: boolean;
  onOpen: () => void;
}

/** A session at its time in its column: as tall as it is long. */
export function SessionBlock({
  placed,
  day,
  clock,
  clashing,
  unsaved,
  focusable,
  onOpen,
}: SessionBlockProps) {
  const { session, top, lane, lanes } = placed;
  const words = useWords(sessionsWords);
  const lines = linesOf(session);
  const states = [session.state === "cancelled" && words.cancelled, unsaved && words.unsaved].filter(Boolean);
  const where = {
    "--top": top,
    "--minutes": session.minutes,
    "--lane": lane,
    "--lanes": lanes,
    "--lines": lines.title,
    "--told": lines.told,
  } as CSSProperties;
  return (
    <BareButton
      className={styles.block}
      style={where}
      data-stop={session.id}
      data-kind={session.kind}
      data-state={session.state}
      data-clashing={clashing || undefined}
      data-short={session.minutes < 30 || undefined}
      tabIndex={focusable ? 0 : -1}
      onClick={onOpen}
    >
      <InLang texts={session.title} className={styles.title} />
      <span className={styles.when}>
        {clashing && <TriangleAlert aria-label={words.clashing} size={14} />}
        <span aria-hidden>{timesOf(session, clock)}</span>
        <Hidden>
          <Clocks at={session.startsAt} minutes={session.minutes} day={day} />
        </Hidden>
        {states.map((state) => ` · ${state}`).join("")}
      </span>
      {lines.told > 0 && (
        <span className={styles.told}>
          {words.items(session.items.length)} ·{" "}
          {words.sum(words.duration(sumOf(session.items)), words.duration(session.minutes))}
        </span>
      )}
    </BareButton>
  );
}
