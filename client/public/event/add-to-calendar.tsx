import { CalendarPlus, Download, Rss } from "lucide-react";
import { useEffect, useRef } from "react";
import button from "#client/ui/button.module.css";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import { CopyButton } from "../copy-button.tsx";
import { webcal } from "../site.tsx";
import styles from "./add-to-calendar.module.css";

/** Subscribing first, since it follows every change; a file for those who want one. Opens without script. */
export function AddToCalendar({ address }: { address: string }) {
  const words = useWords(publicWords);
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (happened: globalThis.Event) => {
      const outside = happened.type === "pointerdown" && !menu.current?.contains(happened.target as Node);
      const escaped = happened instanceof KeyboardEvent && happened.key === "Escape";
      if (menu.current && (outside || escaped)) menu.current.open = false;
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return (
    <details ref={menu} className={styles.menu}>
      <summary className={`${button.button} ${button.plain} ${styles.summary}`}>
        <CalendarPlus aria-hidden="true" />
        {words.addToCalendar}
      </summary>
      <div className={styles.choices}>
        <a className={styles.choice} href={webcal(address)}>
          <Rss aria-hidden="true" />
          <span>
            <strong>{words.subscribe}</strong>
            <span className={styles.hint}>{words.subscribeHow}</span>
          </span>
        </a>
        <a className={styles.choice} href={address} download>
          <Download aria-hidden="true" />
          <span>
            <strong>{words.download}</strong>
            <span className={styles.hint}>{words.downloadHow}</span>
          </span>
        </a>
        <CopyButton text={address} kind="quiet" compact>
          {words.copyAddress}
        </CopyButton>
      </div>
    </details>
  );
}
