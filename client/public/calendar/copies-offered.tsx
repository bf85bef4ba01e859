import { Download } from "lucide-react";
import { LinkButton } from "#client/ui/button.tsx";
import { calendarWords } from "#client/words/calendar.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Programme } from "#shared/programme.ts";
import { OneOffCopies } from "./one-off-copies.tsx";
import styles from "./ways.module.css";

/** What never updates: a file of everything, then single sessions. Works without script. */
export function Copies({ address, programme }: { address: string; programme: Programme }) {
  const words = useWords(calendarWords);
  return (
    <div className={styles.ways}>
      <div className={styles.way}>
        <h3 className={styles.title}>{words.downloadTitle}</h3>
        <p className={styles.hint}>{words.downloadHow}</p>
        <div className={styles.actions}>
          <LinkButton href={address} download compact>
            <Download aria-hidden="true" />
            {words.download}
          </LinkButton>
        </div>
      </div>
      <OneOffCopies programme={programme} />
    </div>
  );
}
