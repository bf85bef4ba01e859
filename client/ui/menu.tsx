import { type ReactNode, useRef } from "react";
import { classNames } from "./class-names.ts";
import styles from "./menu.module.css";

interface MenuProps {
  label: string;
  sign: ReactNode;
  className: string | undefined;
  children: ReactNode;
}

/** A sign that opens a sheet below it; Escape closes it. */
export function Menu({ label, sign, className, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  return (
    <details
      ref={menu}
      className={classNames(styles.menu, className)}
      onKeyDown={(pressed) => {
        if (pressed.key === "Escape" && menu.current) menu.current.open = false;
      }}
    >
      <summary aria-label={label}>{sign}</summary>
      <div className={styles.sheet}>{children}</div>
    </details>
  );
}
