import { type ReactNode, useId } from "react";
import styles from "./panel.module.css";

interface PanelProps {
  title: string;
  /** By which the page's own links find it. */
  anchor?: string;
  children: ReactNode;
}

/** One matter of a person's own page, under its heading. */
export function Panel({ title, anchor, children }: PanelProps) {
  const id = useId();
  return (
    <section className={styles.panel} id={anchor} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}

export const Hint = ({ children }: { children: ReactNode }) => <p className={styles.hint}>{children}</p>;
export const Actions = ({ children }: { children: ReactNode }) => (
  <div className={styles.actions}>{children}</div>
);
