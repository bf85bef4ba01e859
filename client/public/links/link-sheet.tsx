import type { ReactNode } from "react";
import { CookiesNote } from "#client/ui/cookies-note.tsx";
import styles from "./link-sheet.module.css";

/** A small page with one thing to do. */
export function LinkSheet({
  title,
  above,
  children,
}: {
  title: string;
  above?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.sheet}>
      {above && <p className={styles.above}>{above}</p>}
      <h1 className={styles.title}>{title}</h1>
      <CookiesNote />
      {children}
    </section>
  );
}
