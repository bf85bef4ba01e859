import type { ButtonHTMLAttributes, HTMLAttributes } from "react";
import { BareButton } from "./bare-button.tsx";
import { classNames } from "./class-names.ts";
import styles from "./pill.module.css";

/** A small act beside others, in lines that are read more often than acted upon. */
export const Pill = ({ className, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) => (
  <BareButton {...rest} className={classNames(styles.pill, className)} />
);

export const Pills = ({ className, ...rest }: HTMLAttributes<HTMLDivElement>) => (
  <div {...rest} className={classNames(styles.pills, className)} />
);
