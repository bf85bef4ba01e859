import type { ReactNode } from "react";
import { commonWords } from "#client/words/common.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { langs } from "#shared/texts.ts";
import styles from "./come-in.module.css";
import { LanguageSelect } from "./language-select.tsx";

/** What stands around whoever is not in the room: the way home, the languages. */
export function Door({ children }: { children: ReactNode }) {
  const { productName } = useWords(commonWords);
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <a className={styles.home} href={`/?lang=${useLang()}`}>
          {productName}
        </a>
        <LanguageSelect className={styles.language ?? ""} languages={langs} />
      </header>
      <main className={styles.door}>{children}</main>
    </div>
  );
}
