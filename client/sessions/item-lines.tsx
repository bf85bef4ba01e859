import { X } from "lucide-react";
import { MoveButtons, moved } from "#client/organize/move-buttons.tsx";
import { ItemFields } from "#client/sessions/item-fields.tsx";
import type { ItemsFieldProps } from "#client/sessions/items-field.tsx";
import styles from "#client/sessions/session-editor.module.css";
import { type ItemLine, sumOf } from "#client/sessions/session-form.ts";
import { Disclosure } from "#client/ui/disclosure.tsx";
import { IconButton } from "#client/ui/icon-button.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import { sessionsWords } from "#client/words/sessions.ts";
import { timeAt } from "#shared/clock-faces.ts";
import { sideBySide } from "#shared/plain-text.ts";
import { nativeFirst } from "#shared/reading.ts";

interface ItemLinesProps extends ItemsFieldProps {
  /** The item that was just added: it stands open. */
  opened: string | null;
  onRemove: (at: number) => void;
}

/** Each item closed to one line, with the time at which it comes; opened, its fields. */
export function ItemLines({
  items,
  opened,
  onRemove,
  onChange,
  problem,
  people,
  languages,
  startsAt,
  clock,
}: ItemLinesProps) {
  const words = useWords(sessionsWords);
  const names = useWords(namesWords);
  const plain = usePlain();
  const nameOf = (id: string) => {
    const person = people.find((each) => each.id === id);
    return person ? nativeFirst(person.name)[0] : "";
  };
  return (
    <ol className={styles.items}>
      {items.map((item, at) => {
        const begins = startsAt?.add({ minutes: sumOf(items.slice(0, at)) });
        const name = plain(item.title) || names.itemKinds[item.kind];
        const called = sideBySide([name, ...item.personIds.map(nameOf)]);
        return (
          <li key={item.id} className={styles.item}>
            <Disclosure
              row
              open={item.id === opened || problem(`items.${at}`) !== undefined || undefined}
              summary={
                <>
                  <span className={styles.itemTime}>
                    {begins && clock ? timeAt(begins.epochMilliseconds, clock) : at + 1}
                  </span>
                  <span className={styles.itemName}>
                    {name}
                    {item.personIds.length > 0 && <small>{item.personIds.map(nameOf).join(" ⇄ ")}</small>}
                  </span>
                  <span className={styles.itemMinutes}>
                    {item.minutes !== null && words.duration(item.minutes)}
                  </span>
                </>
              }
            >
              <ItemFields
                item={item}
                people={people}
                languages={languages}
                minutesProblem={problem(`items.${at}.minutes`)}
                onChange={(change) => onChange(items.with(at, { ...item, ...change } as ItemLine))}
              />
            </Disclosure>
            <span className={styles.lineTools}>
              <MoveButtons
                at={at}
                of={items.length}
                upLabel={words.editor.moveUp(called)}
                downLabel={words.editor.moveDown(called)}
                onMove={(to) => onChange(moved(items, at, to))}
              />
              <IconButton
                size="line"
                label={words.editor.removeItem(called)}
                data-takes-out
                onClick={() => onRemove(at)}
              >
                <X aria-hidden />
              </IconButton>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
