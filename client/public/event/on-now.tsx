import { ArrowRight } from "lucide-react";
import { InLang } from "#client/ui/texts.tsx";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import { useAddresses } from "../site.tsx";
import type { Door } from "./next-steps.ts";
import { OnMark } from "./on-mark.tsx";
import styles from "./on-now.module.css";

interface OnNowProps {
  slug: string;
  doors: readonly Door[];
  /** Whether the rooms are open to the reader. */
  mayEnter: boolean;
}

/** What goes on while one reads, before anything else: for whoever may, each is the way in. */
export function OnNow({ slug, doors, mayEnter }: OnNowProps) {
  const words = useWords(publicWords);
  const addresses = useAddresses(slug);
  return (
    <ul className={styles.doors} id="on-now" aria-label={words.onNow}>
      {doors.map(({ session, room, on }) => {
        const title = <InLang texts={session.title} className={styles.title} />;
        return (
          <li key={session.id} className={styles.door}>
            <OnMark on={on}>{on ? words.onNow : words.soon}</OnMark>
            {mayEnter ? (
              <a className={styles.way} href={addresses.room(room.slug)}>
                {title}
                <ArrowRight aria-hidden="true" />
              </a>
            ) : (
              title
            )}
            <InLang texts={room.name} className={styles.room} />
          </li>
        );
      })}
    </ul>
  );
}
