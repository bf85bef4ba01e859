import type { ReactNode } from "react";
import { Link } from "react-router";
import { organizeHome } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import styles from "#client/organize/home-frame.module.css";
import { ReaderMenu } from "#client/organize/reader-menu.tsx";

/** The frame of pages that belong to no event. */
export function HomeFrame({ children }: { children: ReactNode }) {
  const self = useRead("signins.self", {});
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <Link to={organizeHome}>Jubilee</Link>
        {self.data && <ReaderMenu self={self.data} />}
      </header>
      <main className={styles.content}>{children}</main>
    </div>
  );
}
