import { type ReactNode, useId } from "react";
import styles from "#client/forms/both-changed.module.css";
import { bothTexts, type Choice, type Conflict, isOpen } from "#client/forms/conflicts.ts";
import { Note } from "#client/ui/note.tsx";
import { editsWords } from "#client/words/edits.ts";
import { useWords } from "#client/words/reader.tsx";
import { langs } from "#shared/lang.ts";
import { type Leaf, same } from "#shared/merge.ts";

/** What a leaf of a document is called, and how its value reads. */
export interface LeafWords {
  label: (leaf: Pick<Leaf, "path" | "kind">, ...documents: unknown[]) => string;
  value: (leaf: Pick<Leaf, "path" | "kind">, value: unknown, ...documents: unknown[]) => ReactNode;
}

interface BothChangedProps {
  conflicts: readonly Conflict[];
  draft: unknown;
  leafWords: LeafWords;
  choose: (conflict: Conflict, choice: Choice) => void;
}

/** What two changed, side by side: one of them says which it shall be. */
export function BothChanged({ conflicts, draft, leafWords, choose }: BothChangedProps) {
  const { conflict: words } = useWords(editsWords);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Note tone="warn" icon={null} className={styles.both}>
        <h2 id={id}>{words.title(conflicts.length)}</h2>
        <p>{words.how}</p>
        {conflicts.map((conflict) => (
          <OneLeaf
            key={`${conflict.kind} ${conflict.path.join(" ")}`}
            conflict={conflict}
            draft={draft}
            leafWords={leafWords}
            choose={choose}
          />
        ))}
      </Note>
    </section>
  );
}

function OneLeaf({
  conflict,
  draft,
  leafWords,
  choose,
}: Omit<BothChangedProps, "conflicts"> & { conflict: Conflict }) {
  const { conflict: words } = useWords(editsWords);
  const id = useId();
  const both = bothTexts(conflict);
  const values: [Choice, unknown][] = [
    ["mine", conflict.mine],
    ["theirs", conflict.theirs],
    ...(both === null ? [] : [["together", both] as [Choice, unknown]]),
  ];
  const lang = langs.find((each) => each === conflict.path.at(-1));
  const elements = [conflict.mine, conflict.theirs, conflict.base];
  const open = isOpen(conflict, draft);
  return (
    <fieldset className={styles.leaf} data-open-choice={open || undefined}>
      <legend>{leafWords.label(conflict, draft, ...elements)}</legend>
      <div className={styles.values}>
        {values.map(([choice, value]) => (
          <label key={choice} className={styles.value}>
            <input
              type="radio"
              name={id}
              checked={conflict.choice === choice}
              onChange={() => choose(conflict, choice)}
            />
            <span className={styles.whose}>{words[choice]}</span>
            <span className={styles.text} lang={lang} dir="auto">
              {same(value, undefined) && conflict.kind === "element"
                ? words.removed
                : leafWords.value(conflict, value, draft, ...elements)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
