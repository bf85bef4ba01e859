import type { ComponentProps } from "react";
import styles from "./bare-button.module.css";
import { classNames } from "./class-names.ts";

/** Pressed as a button is, and looks like what stands in it: a line of a list, a block of a grid. */
export const BareButton = ({ className, type = "button", ...rest }: ComponentProps<"button">) => (
  <button {...rest} type={type} className={classNames(styles.bare, className)} />
);

/** Reads as a link does, and goes nowhere: it opens or changes something here. */
export const TextButton = ({ className, ...rest }: ComponentProps<"button">) => (
  <BareButton {...rest} className={classNames(styles.text, className)} />
);
