import { Megaphone } from "lucide-react";
import { Clocks } from "#client/ui/clocks.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { PublishedAnnouncement } from "#shared/announcements.ts";
import type { Event } from "#shared/events.ts";
import styles from "./room-announcement.module.css";

interface RoomAnnouncementProps {
  announcement: PublishedAnnouncement | null;
  event: Pick<Event, "hosts">;
  atMillis: number;
}

const shownMillis = 24 * 3_600_000;

/** What was announced within a day: one line that unfolds, so that the talk keeps its place. */
export function RoomAnnouncement({ announcement, event, atMillis }: RoomAnnouncementProps) {
  const words = useWords(roomsWords);
  const isNews = announcement && Date.parse(announcement.updatedAt) > atMillis - shownMillis;
  return (
    <div aria-live="polite">
      {isNews && (
        <details key={announcement.id} className={styles.announcement} data-announcement>
          <summary>
            <Megaphone role="img" aria-label={words.announcement} className={styles.icon} />
            <InLang texts={announcement.text} className={styles.text} />
          </summary>
          <p className={styles.when}>
            <Clocks at={announcement.updatedAt} hosts={event.hosts} />
          </p>
        </details>
      )}
    </div>
  );
}
