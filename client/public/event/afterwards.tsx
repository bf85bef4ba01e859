import { ArrowUpRight } from "lucide-react";
import { InLang } from "#client/ui/texts.tsx";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Shown } from "#shared/events.ts";
import styles from "./afterwards.module.css";

/** What one comes for once the event is over: thanks, recordings, pictures. */
export function Afterwards({ thanks, keepsakes }: NonNullable<Shown["after"]>) {
  const words = useWords(publicWords);
  return (
    <>
      <h2 id="take-part" className={styles.title}>
        {words.thanks}
      </h2>
      <InLang as="p" texts={thanks} className={styles.text} />
      {keepsakes.length > 0 && (
        <ul className={styles.keepsakes}>
          {keepsakes.map(({ id, title, url }) => (
            <li key={id}>
              <a className={styles.keepsake} href={url} rel="noreferrer" target="_blank">
                <InLang texts={title} />
                <ArrowUpRight aria-hidden="true" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
