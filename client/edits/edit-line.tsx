import styles from "#client/edits/edit-line.module.css";
import { type Known, useLeafWords } from "#client/edits/leaf-words.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { historyWords } from "#client/words/history.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Change, EditLine as Line } from "#shared/edits.ts";
import { langs } from "#shared/lang.ts";

/** One thing that was added, removed, or changed leaf by leaf. */
export function EditLine({ edit, known }: { edit: Line; known: Known }) {
  const words = useWords(historyWords);
  const leafWords = useLeafWords(edit.noun, known);
  const title = edit.noun === "stages" ? known.rooms?.find(({ id }) => id === edit.id)?.name : edit.title;
  return (
    <li>
      <p className={styles.thing}>
        <span className={styles.soft}>{words.nouns[edit.noun]}</span>{" "}
        {edit.name ? <bdi>{edit.name}</bdi> : title && <InLang texts={title} className={styles.called} />}
        {edit.did !== "changed" && <span className={styles.did}>{words.did[edit.did]}</span>}
      </p>
      {edit.changes.length > 0 && (
        <dl className={styles.changes}>
          {edit.changes.map((change) => (
            <div key={`${change.kind} ${change.path.join(" ")}`}>
              <dt>{leafWords.label(change, change.within)}</dt>
              {change.kind === "value" && <Values change={change} value={leafWords.value} />}
              {change.kind === "element" && (
                <dd>{words.did[change.before === null ? "added" : "removed"]}</dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function Values({ change, value }: { change: Change; value: ReturnType<typeof useLeafWords>["value"] }) {
  const lang = langs.find((each) => each === change.path.at(-1));
  return (
    <dd>
      <del lang={lang} dir="auto" data-empty={isEmpty(change.before)}>
        {value(change, change.before, change.within)}
      </del>
      <ins lang={lang} dir="auto">
        {value(change, change.after, change.within)}
      </ins>
    </dd>
  );
}

const isEmpty = (value: unknown) => value === null || value === "" || undefined;
