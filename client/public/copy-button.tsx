import { Check, Copy } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button, type ButtonKind } from "#client/ui/button.tsx";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import styles from "./copy-button.module.css";

const shownMillis = 3_000;

interface CopyButtonProps {
  text: string;
  kind?: ButtonKind;
  compact?: boolean;
  children: ReactNode;
}

/** Copies a text; where the browser forbids it, shows the text selected, to be copied by hand. */
export function CopyButton({ text, kind = "plain", compact, children }: CopyButtonProps) {
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
      <Button kind={kind} compact={compact ?? false} onClick={copy}>
        {state === "copied" ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        <span aria-live="polite">{state === "copied" ? common.copied : children}</span>
      </Button>
      {state === "by-hand" && (
        <input
          ref={field}
          className={styles.field}
          readOnly
          value={text}
          aria-label={common.copy}
          dir="ltr"
        />
      )}
    </>
  );
}
