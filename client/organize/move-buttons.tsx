import { ArrowDown, ArrowUp } from "lucide-react";
import styles from "#client/organize/move-buttons.module.css";
import { IconButton } from "#client/ui/icon-button.tsx";

interface MoveButtonsProps {
  at: number;
  of: number;
  upLabel: string;
  downLabel: string;
  onMove: (to: number) => void;
  disabled?: boolean;
}

/** An order that needs no pointer: each press moves one place. */
export function MoveButtons({ at, of, upLabel, downLabel, onMove, disabled = false }: MoveButtonsProps) {
  return (
    <span className={styles.moves}>
      <IconButton
        size="line"
        label={upLabel}
        aria-disabled={disabled || at === 0}
        onClick={() => !disabled && at > 0 && onMove(at - 1)}
      >
        <ArrowUp aria-hidden size={16} />
      </IconButton>
      <IconButton
        size="line"
        label={downLabel}
        aria-disabled={disabled || at === of - 1}
        onClick={() => !disabled && at < of - 1 && onMove(at + 1)}
      >
        <ArrowDown aria-hidden size={16} />
      </IconButton>
    </span>
  );
}

/** The list with one thing taken from its place and put into another. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, list[from] as T);
}
