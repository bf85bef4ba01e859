import type { ComponentProps } from "react";
import styles from "./button.module.css";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";

type IconButtonProps = Omit<ComponentProps<typeof Button>, "aria-label" | "compact"> & {
  /** What it does: its sign says it only to those who see and know it. */
  label: string;
  /** A finger's width, a line's height, or as small as may be (WCAG 2.2 §2.5.8: 24 px). */
  size?: "target" | "line" | "small";
};

/** A button that is its sign. */
export const IconButton = ({ label, size = "target", className, ...rest }: IconButtonProps) => (
  <Button
    kind="quiet"
    {...rest}
    aria-label={label}
    className={classNames(styles.icon, styles[size], className)}
  />
);
