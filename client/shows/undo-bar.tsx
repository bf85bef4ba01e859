import { Redo2, Undo2 } from "lucide-react";
import { Button } from "#client/ui/button.tsx";
import { useWords } from "#client/words/reader.tsx";
import { showsWords } from "#client/words/shows.ts";
import type { Action } from "#shared/shows.ts";
import styles from "./console.module.css";
import type { Things } from "./things-of-show.ts";
import type { Show } from "./use-show.ts";

interface UndoBarProps {
  show: Show;
  shown: NonNullable<Show["shown"]>;
  things: Things;
}

/** The latest can be taken back, and what was taken back last brought back, each said by what it was. */
export function UndoBar({ show, shown, things }: UndoBarProps) {
  const words = useWords(showsWords);
  const said = useSaid(things);
  const last = shown.actions.at(-1);
  const undone = show.waits.pending.length === 0 ? show.base?.undone : undefined;
  if (!show.drives || (!last && !undone)) return null;
  return (
    <div className={styles.undo}>
      {last && (
        <Button
          kind="quiet"
          aria-keyshortcuts="Alt+ArrowUp"
          onClick={() => show.do({ kind: "undo", actionId: last.id })}
        >
          <Undo2 aria-hidden size={18} /> {words.undo(said(last))}
        </Button>
      )}
      {undone && (
        <Button kind="quiet" onClick={() => show.do({ kind: "undo", actionId: undone.undo.id })}>
          <Redo2 aria-hidden size={18} /> {words.redo(said(undone.action))}
        </Button>
      )}
    </div>
  );
}

/** An action by its name and what it was done to. */
export function useSaid({ called }: Things): (action: Action) => string {
  const words = useWords(showsWords);
  return (action) => words.did[action.kind]("itemId" in action ? called(action.itemId) : "");
}
