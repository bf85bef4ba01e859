import { Plus } from "lucide-react";
import { useState } from "react";
import { ItemLines } from "#client/sessions/item-lines.tsx";
import styles from "#client/sessions/session-editor.module.css";
import { blankItem, type ItemLine, sumOf } from "#client/sessions/session-form.ts";
import { Button } from "#client/ui/button.tsx";
import { useLineFocus } from "#client/ui/line-focus.ts";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import { sessionsWords } from "#client/words/sessions.ts";
import type { Clock } from "#shared/clock-faces.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import type { Person } from "#shared/people.ts";
import type { Lang } from "#shared/texts.ts";

export interface ItemsFieldProps {
  items: ItemLine[];
  people: readonly Person[];
  languages: readonly Lang[];
  /** The session's length, held against the sum of its items. */
  minutes: number | null;
  startsAt: Temporal.Instant | null;
  /** On which they are typed; null while it is not known. */
  clock: Clock | null;
  problem: (path: string) => string | undefined;
  onChange: (items: ItemLine[]) => void;
}

/** The running order of a ceremony: one line for each thing that happens on stage. */
export function ItemsField(props: ItemsFieldProps) {
  const { items, onChange } = props;
  const words = useWords(sessionsWords).editor;
  const common = useWords(commonWords);
  const [removed, setRemoved] = useState<{ item: ItemLine; from: number } | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const focus = useLineFocus<HTMLDivElement>();

  const add = () => {
    const item = blankItem(newId());
    onChange([...items, item]);
    setOpened(item.id);
    focus.added();
  };
  const remove = (from: number) => {
    setRemoved({ item: items[from] as ItemLine, from });
    onChange(items.toSpliced(from, 1));
    focus.removed(from);
  };
  const putBack = () => {
    if (removed) onChange(items.toSpliced(removed.from, 0, removed.item));
    setRemoved(null);
  };
  return (
    <div ref={focus.list} className={styles.itemsField}>
      {items.length === 0 && <p className={styles.quiet}>{words.noItems}</p>}
      <ItemLines {...props} opened={opened} onRemove={remove} />
      <div className={styles.itemsFoot}>
        {items.length < limits.itemsPerSessionMax && (
          <Button compact data-adds onClick={add}>
            <Plus aria-hidden /> {words.addItem}
          </Button>
        )}
        <Sum sum={sumOf(items)} of={props.minutes} shown={items.length > 0} />
      </div>
      <p role="status" className={styles.removed}>
        {removed && (
          <>
            {words.itemRemoved}{" "}
            <Button kind="quiet" compact onClick={putBack}>
              {common.undo}
            </Button>
          </>
        )}
      </p>
    </div>
  );
}

function Sum({ sum, of, shown }: { sum: number; of: number | null; shown: boolean }) {
  const words = useWords(sessionsWords);
  if (!shown || of === null) return null;
  const over = sum - of;
  return (
    <output className={styles.sum} data-over={over > 0 || undefined}>
      {words.sum(words.duration(sum), words.duration(of))} ·{" "}
      {over === 0
        ? words.editor.sumEven
        : over > 0
          ? words.editor.sumOver(words.duration(over))
          : words.editor.sumShort(words.duration(-over))}
    </output>
  );
}
