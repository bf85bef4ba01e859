import type { ReactNode } from "react";
import styles from "./on-mark.module.css";

/** That something is on, or is about to be: a dot that is full or hollow, and words. */
export const OnMark = ({ on, children }: { on: boolean; children: ReactNode }) => (
  <span className={styles.mark}>
    <span className={styles.dot} data-on={on || undefined} aria-hidden="true" />
    {children}
  </span>
);
