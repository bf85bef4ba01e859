import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";

export type ButtonKind = "seal" | "plain" | "quiet" | "danger";

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `seal` is the one thing to do next: at most one on a page. */
  kind?: ButtonKind;
  /** Under way: stays focused and readable, and cannot be pressed twice. */
  busy?: boolean;
  compact?: boolean;
};

export function Button({
  kind = "plain",
  busy = false,
  compact,
  className,
  type = "button",
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={busy || rest["aria-disabled"]}
      data-busy={busy || undefined}
      onClick={busy ? (press) => press.preventDefault() : onClick}
      className={classNames(styles.button, styles[kind], compact && styles.compact, className)}
    />
  );
}

type LinkButtonProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  href: string;
  kind?: ButtonKind;
  compact?: boolean;
};

/** Looks like a button and is a link, since it goes somewhere. */
export function LinkButton({ kind = "plain", compact, className, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={classNames(styles.button, styles[kind], compact && styles.compact, className)} />
  );
}
