import { Note } from "#client/ui/note.tsx";
import { Pill, Pills } from "#client/ui/pill.tsx";
import { useWords } from "#client/words/reader.tsx";
import { showsWords } from "#client/words/shows.ts";
import styles from "./console.module.css";
import type { Things } from "./things-of-show.ts";
import { useSaid } from "./undo-bar.tsx";
import type { Show } from "./use-show.ts";

/** What somebody did here that does not count: one by one it is done now, or let go. */
export function NotDone({ show, things }: { show: Show; things: Things }) {
  const words = useWords(showsWords);
  const said = useSaid(things);
  const { notDone } = show.waits;
  if (notDone.length === 0) return null;
  return (
    <Note tone="warn" role="alert" title={words.notDone(notDone.length)}>
      <ul className={styles.notDone}>
        {notDone.map(({ action, code }) => (
          <li key={action.id}>
            <span>
              {said(action)} · {code === "driven" ? words.takenOver : words.noLonger}
            </span>
            <Pills>
              {show.drives && (
                <Pill
                  onClick={() => {
                    const { id, at: _at, ...doing } = action;
                    show.drop(id);
                    show.do(doing);
                  }}
                >
                  {words.doNow}
                </Pill>
              )}
              <Pill onClick={() => show.drop(action.id)}>{words.drop}</Pill>
            </Pills>
          </li>
        ))}
      </ul>
    </Note>
  );
}
