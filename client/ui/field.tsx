import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import styles from "./field.module.css";

/** What ties a control to its label, hint and problem; spread onto the control. */
export interface FieldIds {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
}

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do, in words. */
  problem?: ReactNode;
  optional?: boolean;
  /** Said to those who listen; what is optional is said to everybody. */
  required?: boolean;
  children: (ids: FieldIds) => ReactNode;
}

export function Field({ label, hint, problem, optional, required, children }: FieldProps) {
  const id = useId();
  const words = useWords(commonWords);
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional && <span className={styles.optional}> {words.optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": problem ? true : undefined,
        "aria-required": required || undefined,
      })}
      {problem && (
        <p id={`${id}-problem`} className={styles.problem}>
          <CircleAlert aria-hidden="true" />
          <span>{problem}</span>
        </p>
      )}
    </div>
  );
}
