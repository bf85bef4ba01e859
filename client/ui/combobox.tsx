import { Check } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { comboboxWords } from "#client/words/combobox.ts";
import { useWords } from "#client/words/reader.tsx";
import { searchWords } from "#shared/search.ts";
import styles from "./combobox.module.css";
import type { FieldIds } from "./field.tsx";
import { Hidden } from "./hidden.tsx";
import { TextInput } from "./inputs.tsx";
import { isComposing } from "./keys.ts";

export interface Choice {
  value: string;
  text: string;
  lang: string | undefined;
  /** What it is found by, folded as `shared/search.ts` does. */
  foundBy: string;
}

interface ComboboxProps {
  ids?: Partial<FieldIds>;
  label?: string | undefined;
  choices: readonly Choice[];
  /** Empty while nothing is chosen. */
  value: string;
  placeholder: string;
  onChoose: (value: string) => void;
}

const shownMax = 50;

/**
 * One of hundreds or thousands, in any script: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/,
 * editable, with a list. Typing narrows, and chooses nothing by itself; leaving it puts back what was chosen.
 */
export function Combobox({ ids, label, choices, value, placeholder, onChoose }: ComboboxProps) {
  const words = useWords(comboboxWords);
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const chosen = choices.find((each) => each.value === value);
  const found = open ? matching(choices, typed ?? "") : [];
  const shown = found.slice(0, shownMax);
  const idOf = (index: number) => `${listId}-${index}`;

  // Below a dialog's edge nobody would see that there is a list.
  useEffect(() => {
    if (open) document.getElementById(listId)?.parentElement?.scrollIntoView({ block: "nearest" });
  }, [open, listId]);
  useEffect(() => {
    if (at >= 0) document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [at, listId]);

  const close = () => {
    setOpen(false);
    setTyped(null);
    setAt(-1);
  };
  const choose = (next: string) => {
    close();
    if (next !== value) onChoose(next);
  };
  const move = (to: number) => {
    setOpen(true);
    setAt(Math.max(0, Math.min(to, (open ? shown.length : 1) - 1)));
  };
  const press = (pressed: KeyboardEvent) => {
    // A key that chooses among an input method's own proposals is not ours.
    if (isComposing(pressed.nativeEvent)) return;
    const active = shown[at];
    if (pressed.key === "ArrowDown") move(at + 1);
    else if (pressed.key === "ArrowUp") move(at - 1);
    else if (pressed.key === "Enter" && active) choose(active.value);
    else if (pressed.key === "Enter" && open && typed?.trim() === "") choose("");
    else if (pressed.key === "Escape" && open) close();
    else return;
    pressed.preventDefault(); // nor does Enter send the form, or Escape close the dialog around it
  };

  return (
    <div className={styles.combobox}>
      <TextInput
        {...ids}
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && shown[at] ? idOf(at) : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        lang={typed === null ? chosen?.lang : undefined}
        placeholder={placeholder}
        value={typed ?? chosen?.text ?? ""}
        onChange={(change) => {
          setTyped(change.currentTarget.value);
          setOpen(true);
          setAt(-1);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={press}
        onBlur={() => (typed?.trim() === "" ? choose("") : close())}
      />
      <div className={styles.list} hidden={!open}>
        <div id={listId} role="listbox" aria-label={label ?? placeholder}>
          {shown.map((choice, index) => (
            <div
              key={choice.value}
              id={idOf(index)}
              role="option"
              tabIndex={-1}
              aria-selected={choice.value === value}
              data-active={index === at || undefined}
              lang={choice.lang}
              // A press must not take the focus from where it is typed: that would close the list before it is chosen.
              onPointerDown={(pointer) => pointer.preventDefault()}
              onMouseDown={(mouse) => mouse.preventDefault()}
              onClick={() => choose(choice.value)}
              onKeyDown={press}
            >
              {choice.text}
              {choice.value === value && <Check aria-hidden size={16} />}
            </div>
          ))}
        </div>
        {found.length > shown.length && <p>{words.more(found.length - shown.length)}</p>}
        {open && found.length === 0 && <p>{words.none}</p>}
      </div>
      <Hidden as="p" role="status">
        {typed !== null && (found.length === 0 ? words.none : words.found(found.length))}
      </Hidden>
    </div>
  );
}

function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const looked = searchWords(typed);
  return choices.filter(({ foundBy }) => looked.every((word) => foundBy.includes(word)));
}
