import type { ReactNode } from "react";
import styles from "#client/sessions/look-at.module.css";

/** One thing to look at, beside the grid. */
export function Card({ title, warn, children }: { title?: string; warn?: boolean; children: ReactNode }) {
  return (
    <div className={styles.card} data-warn={warn || undefined}>
      {title && <h3>{title}</h3>}
      {children}
    </div>
  );
}
