import { type ComponentProps, type ReactNode, useId } from "react";
import { langNames } from "#client/words/common.ts";
import { langs } from "#shared/lang.ts";
import type { Lang } from "#shared/texts.ts";
import { classNames } from "./class-names.ts";
import { Hidden } from "./hidden.tsx";
import styles from "./inputs.module.css";

export function TextInput({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input {...rest} type={type} className={classNames(styles.control, className)} />;
}

/** An address for mail, with the keyboard that has an @. */
export function EmailInput(props: ComponentProps<"input">) {
  return <TextInput name="email" autoComplete="email" {...props} type="email" inputMode="email" />;
}

export function TextArea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return <textarea {...rest} rows={rows} className={classNames(styles.control, styles.area, className)} />;
}

export function Select({ className, ...rest }: ComponentProps<"select">) {
  return <select {...rest} className={classNames(styles.control, styles.select, className)} />;
}

type LangSelectProps = Omit<ComponentProps<typeof Select>, "value" | "onChange" | "children"> & {
  value: Lang;
  onChange: (lang: Lang) => void;
};

/** One of the languages that Jubilee speaks, each named in itself. */
export function LangSelect({ value, onChange, ...rest }: LangSelectProps) {
  return (
    <Select {...rest} value={value} onChange={(change) => onChange(change.currentTarget.value as Lang)}>
      {langs.map((lang) => (
        <option key={lang} value={lang} lang={lang}>
          {langNames[lang]}
        </option>
      ))}
    </Select>
  );
}

export interface SegmentedOption<V extends string> {
  value: V;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

interface SegmentedProps<V extends string> {
  /** What is chosen here, for everybody; shown unless `labelHidden`. */
  label: ReactNode;
  labelHidden?: boolean;
  /** One below the other: where each says more than a word or two. */
  stacked?: boolean;
  options: readonly SegmentedOption<V>[];
  value: V | null;
  onChange: (value: V) => void;
  /** What is wrong and what to do, in words. */
  problem?: ReactNode;
  /** Begins with nothing chosen, and something must be. */
  required?: boolean;
  name?: string;
}

/** One of a few, all in sight: radio buttons, so that arrow keys and screen readers know them. */
export function Segmented<V extends string>({
  label,
  labelHidden,
  stacked = false,
  options,
  value,
  onChange,
  problem,
  required,
  name,
}: SegmentedProps<V>) {
  const id = useId();
  return (
    <fieldset
      className={styles.segmented}
      {...(required && { role: "radiogroup", "aria-required": true })}
      aria-describedby={problem ? `${id}-problem` : undefined}
      data-problem={problem ? "" : undefined}
    >
      {labelHidden ? (
        <Hidden as="legend">{label}</Hidden>
      ) : (
        <legend className={styles.legend}>{label}</legend>
      )}
      <div className={classNames(styles.segments, stacked && styles.stacked)}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input
              type="radio"
              className={styles.radio}
              name={name ?? id}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.segmentText}>
              <span>{option.label}</span>
              {option.hint && <span className={styles.segmentHint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {problem && (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
