import { When } from "#client/ui/clocks.tsx";
import { Disclosure } from "#client/ui/disclosure.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import type { PublishedAnnouncement } from "#shared/announcements.ts";
import styles from "./announcements.module.css";

interface AnnouncementsProps {
  announcements: readonly PublishedAnnouncement[];
}

const openMax = 3;

/** What the organizers have said, the latest first; what is older unfolds. */
export function Announcements({ announcements }: AnnouncementsProps) {
  const words = useWords(publicWords);
  const earlier = announcements.slice(openMax);
  return (
    <>
      <Listed announcements={announcements.slice(0, openMax)} />
      {earlier.length > 0 && (
        <Disclosure summary={words.earlierAnnouncements(earlier.length)}>
          <Listed announcements={earlier} />
        </Disclosure>
      )}
    </>
  );
}

function Listed({ announcements }: AnnouncementsProps) {
  const words = useWords(publicWords);
  return (
    <ul className={styles.announcements}>
      {announcements.map(({ id, text, publishedAt, updatedAt }) => (
        <li key={id} id={`announcement-${id}`} className={styles.announcement}>
          <p className={styles.when}>
            <When at={publishedAt} />
          </p>
          <InLang as="p" texts={text} className={styles.text} />
          {updatedAt !== publishedAt && (
            <p className={styles.when}>
              {words.corrected} · <When at={updatedAt} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
