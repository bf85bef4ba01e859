import { Check, Copy } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import { Button, type ButtonKind } from "./button.tsx";
import styles from "./copy-button.module.css";

const shownMillis = 3_000;

interface CopyButtonProps {
  text: string;
  kind?: ButtonKind;
  compact?: boolean;
  /** Where several stand side by side: which of them this is, for those who do not see. */
  label?: string;
  children: ReactNode;
}

/**
 * Copies a text; where the browser forbids it, or knows no clipboard (as on plain http), shows the text
 * selected, to be copied by hand. Nothing else says "copied".
 */
export function CopyButton({ text, kind = "plain", compact, label, children }: CopyButtonProps) {
  const common = useWords(commonWords);
  const [state, setState] = useState<"idle" | "copied" | "by-hand">("idle");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state === "by-hand") field.current?.select();
    if (state !== "copied") return;
    const timer = setTimeout(() => setState("idle"), shownMillis);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("by-hand");
    }
  };
  return (
    <>
      <Button kind={kind} compact={compact ?? false} aria-label={label} onClick={copy}>
        {state === "copied" ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        <span aria-live="polite">{state === "copied" ? common.copied : children}</span>
      </Button>
      {state === "by-hand" && (
        <input
          ref={field}
          className={styles.field}
          readOnly
          value={text}
          aria-label={label ?? common.copy}
          dir="ltr"
        />
      )}
    </>
  );
}
