import { loadAnew } from "#client/forms/load-anew.ts";
import { Button } from "#client/ui/button.tsx";
import { Note } from "#client/ui/note.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { refusalWords } from "#client/words/refusals.ts";
import styles from "./earlier-version.module.css";

/** The server was replaced: this page goes on, and hears of what others do no more. */
export function EarlierVersion() {
  const words = useWords(organizeWords);
  const refusals = useWords(refusalWords);
  return (
    <Note tone="warn" role="status" title={words.earlierVersion} className={styles.note}>
      <p>{refusals["load-anew"]({})}</p>
      <Button kind="seal" onClick={loadAnew}>
        {words.reload}
      </Button>
    </Note>
  );
}
