import { Megaphone } from "lucide-react";
import { When } from "#client/ui/clocks.tsx";
import { Disclosure } from "#client/ui/disclosure.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { PublishedAnnouncement } from "#shared/announcements.ts";
import styles from "./room-announcement.module.css";

interface RoomAnnouncementProps {
  announcement: PublishedAnnouncement | null;
  atMillis: number;
}

const shownMillis = 24 * 3_600_000;

/** What was announced within a day: one line that unfolds, so that the talk keeps its place. */
export function RoomAnnouncement({ announcement, atMillis }: RoomAnnouncementProps) {
  const words = useWords(roomsWords);
  const today = useDayOf()(atMillis);
  const isNews = announcement && Date.parse(announcement.updatedAt) > atMillis - shownMillis;
  return (
    <div aria-live="polite">
      {isNews && (
        <Disclosure
          row
          key={announcement.id}
          className={styles.announcement}
          data-announcement
          summary={
            <>
              <Megaphone role="img" aria-label={words.announcement} className={styles.icon} />
              <InLang texts={announcement.text} className={styles.text} />
            </>
          }
        >
          <p className={styles.when}>
            <When at={announcement.updatedAt} today={today} />
          </p>
        </Disclosure>
      )}
    </div>
  );
}
