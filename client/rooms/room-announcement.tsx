import { Megaphone, X } from "lucide-react";
import { useState } from "react";
import { When } from "#client/ui/clocks.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { IconButton } from "#client/ui/icon-button.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { PublishedAnnouncement } from "#shared/announcements.ts";
import styles from "./room-announcement.module.css";

const shownMillis = 24 * 3_600_000;

/** What was announced within a day, until it is put away; another wording of it is news again. */
export function useNews(announcement: PublishedAnnouncement | null, atMillis: number) {
  const [putAwayAt, setPutAwayAt] = useState<string | null>(null);
  const isNews = announcement && Date.parse(announcement.updatedAt) > atMillis - shownMillis;
  const news = isNews ? announcement : null;
  return {
    news,
    isPutAway: news?.updatedAt === putAwayAt,
    putAway: () => setPutAwayAt(news?.updatedAt ?? null),
  };
}

interface RoomAnnouncementProps {
  announcement: PublishedAnnouncement | null;
  atMillis: number;
}

/** On a wide page it stands whole above what is on. */
export function RoomAnnouncement({ announcement, atMillis }: RoomAnnouncementProps) {
  const { news, isPutAway, putAway } = useNews(announcement, atMillis);
  const { close } = useWords(commonWords);
  return (
    <div aria-live="polite">
      {news && !isPutAway && (
        <div className={styles.announcement}>
          <Announced news={news} atMillis={atMillis} />
          <IconButton label={close} onClick={putAway}>
            <X aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  );
}

export function Announced({ news, atMillis }: { news: PublishedAnnouncement; atMillis: number }) {
  const words = useWords(roomsWords);
  const today = useDayOf()(atMillis);
  return (
    <>
      <Megaphone role="img" aria-label={words.announcement} className={styles.icon} />
      <div>
        <InLang texts={news.text} as="p" className={styles.text} />
        <p className={styles.when}>
          <When at={news.updatedAt} today={today} />
        </p>
      </div>
    </>
  );
}
