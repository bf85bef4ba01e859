import styles from "#client/edits/edit-line.module.css";
import { EditLine } from "#client/edits/edit-line.tsx";
import type { Known } from "#client/edits/leaf-words.tsx";
import { historyWords } from "#client/words/history.ts";
import { useWords } from "#client/words/reader.tsx";
import type { EditGroup } from "#shared/edits.ts";

interface EditLinesProps {
  group: Pick<EditGroup, "edits" | "more">;
  known: Known;
  id?: string;
}

/** All that one press changed, as far as it is told. */
export function EditLines({ group: { edits, more }, known, id }: EditLinesProps) {
  const words = useWords(historyWords);
  return (
    <ul className={styles.edits} id={id}>
      {edits.map((edit) => (
        <EditLine key={`${edit.noun} ${edit.id} ${edit.did}`} edit={edit} known={known} />
      ))}
      {more > 0 && <li className={styles.soft}>{words.andMore(more)}</li>}
    </ul>
  );
}
