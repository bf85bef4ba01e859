import { ChevronDown } from "lucide-react";
import { dateIn } from "#client/ui/clock-faces.ts";
import { Clocks } from "#client/ui/clocks.tsx";
import { dayInWords } from "#client/ui/days.ts";
import { InLang } from "#client/ui/texts.tsx";
import { publicWords } from "#client/words/public.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import type { PublishedAnnouncement } from "#shared/announcements.ts";
import type { Event } from "#shared/events.ts";
import styles from "./announcements.module.css";

interface AnnouncementsProps {
  announcements: readonly PublishedAnnouncement[];
  event: Pick<Event, "zone" | "hosts">;
}

const openMax = 3;

/** What the organizers have said, the latest first; what is older unfolds. */
export function Announcements({ announcements, event }: AnnouncementsProps) {
  const words = useWords(publicWords);
  const earlier = announcements.slice(openMax);
  return (
    <>
      <Listed announcements={announcements.slice(0, openMax)} event={event} />
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary className={styles.summary}>
            <ChevronDown aria-hidden="true" className={styles.chevron} />
            {words.earlierAnnouncements(earlier.length)}
          </summary>
          <Listed announcements={earlier} event={event} />
        </details>
      )}
    </>
  );
}

function Listed({ announcements, event }: AnnouncementsProps) {
  const words = useWords(publicWords);
  const lang = useLang();
  const when = (at: string) => (
    <>
      {dayInWords(dateIn(at, event.zone), lang)} <Clocks at={at} hosts={event.hosts} />
    </>
  );
  return (
    <ul className={styles.announcements}>
      {announcements.map(({ id, text, publishedAt, updatedAt }) => (
        <li key={id} id={`announcement-${id}`} className={styles.announcement}>
          <p className={styles.when}>{when(publishedAt)}</p>
          <InLang as="p" texts={text} className={styles.text} />
          {updatedAt !== publishedAt && (
            <p className={styles.when}>
              {words.corrected} · {when(updatedAt)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
