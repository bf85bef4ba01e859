import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import styles from "./dialog.module.css";
import { IconButton } from "./icon-button.tsx";

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons at the foot: the thing to do last. */
  actions?: ReactNode;
  wide?: boolean;
}

/** The browser's own dialog: it keeps the focus, Escape closes it, and the page behind is inert. */
export function Dialog({ open, onClose, title, children, actions, wide }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const words = useWords(commonWords);
  useEffect(() => {
    const shown = dialog.current;
    if (!open || !shown) return;
    const before = document.activeElement;
    shown.showModal();
    return () => {
      shown.close();
      // A dialog that is taken off the page does not give the focus back by itself.
      if (before instanceof HTMLElement) before.focus();
    };
  }, [open]);
  if (!open) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself.
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-wide={wide || undefined}
      aria-labelledby={titleId}
      onCancel={(cancel) => {
        cancel.preventDefault();
        onClose();
      }}
      onClick={(press) => {
        if (press.target === dialog.current) onClose();
      }}
    >
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          <IconButton size="line" label={words.close} onClick={onClose}>
            <X aria-hidden="true" />
          </IconButton>
        </header>
        <div className={styles.body}>{children}</div>
        {actions && <footer className={styles.actions}>{actions}</footer>}
      </div>
    </dialog>
  );
}
