import { Check, Copy } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import { Button, type ButtonKind } from "./button.tsx";
import { classNames } from "./class-names.ts";
import styles from "./copy-button.module.css";
import { Hidden } from "./hidden.tsx";

const shownMillis = 3_000;

interface CopyButtonProps {
  text: string;
  kind?: ButtonKind;
  compact?: boolean;
  /** Where several stand side by side: which of them this is, for those who do not see. */
  label?: string;
  /** Where there is room for the sign alone: what it says is heard. */
  signOnly?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/**
 * Copies a text; where the browser forbids it, or knows no clipboard (as on plain http), shows the text
 * selected, to be copied by hand. Nothing else says "copied".
 */
export function CopyButton({
  text,
  kind = "plain",
  compact,
  label,
  signOnly,
  className,
  children,
}: CopyButtonProps) {
  const common = useWords(commonWords);
  const [state, setState] = useState<"idle" | "copied" | "by-hand">("idle");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state === "by-hand") field.current?.select();
    if (state !== "copied") return;
    const timer = setTimeout(() => setState("idle"), shownMillis);
    return () => clearTimeout(timer);
  }, [state]);
  const Said = signOnly ? Hidden : "span";
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
      <Button
        kind={kind}
        compact={compact ?? false}
        className={classNames(signOnly && styles.sign, className)}
        aria-label={label}
        onClick={copy}
      >
        {state === "copied" ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        <Said aria-live="polite">{state === "copied" ? common.copied : children}</Said>
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
