import { type ReactNode, useId } from "react";
import styles from "./panel.module.css";

/** One matter of a person's own page, under its heading. */
export function Panel({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
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
