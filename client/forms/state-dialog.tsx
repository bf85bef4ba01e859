import type { ReactNode } from "react";
import styles from "#client/forms/state-dialog.module.css";
import { Button, type ButtonKind } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Refusal } from "#shared/refusal.ts";

interface StateDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, line by line, before anybody is affected. */
  what: readonly string[];
  confirm: string;
  keep?: string;
  kind?: ButtonKind;
  wide?: boolean;
  busy: boolean;
  refusal: Refusal | null;
  /** Words that say it better at this place. */
  says?: string | undefined;
  offline: boolean;
  onConfirm: () => void;
  children?: ReactNode;
}

export function StateDialog(props: StateDialogProps) {
  const {
    open,
    onClose,
    title,
    what,
    confirm,
    keep,
    kind = "seal",
    wide = false,
    busy,
    refusal,
    says,
    offline,
    onConfirm,
    children,
  } = props;
  const words = useWords(organizeWords);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      wide={wide}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {keep ?? words.cancel}
          </Button>
          <Button kind={kind} busy={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {what.length > 0 && (
        <ul className={styles.what}>
          {what.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {children}
      {refusal && <RefusalNote refusal={refusal} says={says} />}
      {offline && <OfflineNote />}
    </Dialog>
  );
}
