import { X } from "lucide-react";
import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from "react";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import { Button } from "./button.tsx";
import { IconButton } from "./icon-button.tsx";
import styles from "./toast.module.css";

interface Toast {
  text: ReactNode;
  undo?: () => void;
  key: number;
}
type Show = (text: ReactNode, undo?: () => void) => void;

const shownMillis = 8_000;
const Context = createContext<Show>(() => {});

/** Says that something was done, politely, with a way to take it back: `useToast()(text, undo)`. */
export const useToast = (): Show => use(Context);

export function Toasts({ children }: { children: ReactNode }) {
  const words = useWords(commonWords);
  const [toast, setToast] = useState<Toast | null>(null);
  const count = useRef(0);
  const [held, setHeld] = useState(false);
  const show = useCallback<Show>((text, undo) => {
    count.current += 1;
    setToast({ text, key: count.current, ...(undo && { undo }) });
  }, []);
  useEffect(() => {
    if (!toast || held) return;
    const timer = setTimeout(() => setToast(null), shownMillis);
    return () => clearTimeout(timer);
  }, [toast, held]);
  return (
    <Context value={show}>
      {children}
      <div
        className={styles.place}
        role="status"
        onMouseEnter={() => setHeld(true)}
        onMouseLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {toast && (
          <div className={styles.toast} key={toast.key}>
            <span dir="auto">{toast.text}</span>
            {toast.undo && (
              <Button
                kind="quiet"
                compact
                onClick={() => {
                  toast.undo?.();
                  setToast(null);
                }}
              >
                {words.undo}
              </Button>
            )}
            <IconButton size="line" label={words.close} onClick={() => setToast(null)}>
              <X aria-hidden="true" />
            </IconButton>
          </div>
        )}
      </div>
    </Context>
  );
}
