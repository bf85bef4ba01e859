import { Megaphone } from "lucide-react";
import type { ReactNode } from "react";
import { Disclosure } from "#client/ui/disclosure.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { PublishedAnnouncement } from "#shared/announcements.ts";
import styles from "./now-next.module.css";
import type { NowNext } from "./now-next.ts";
import { Titled } from "./now-next-card.tsx";
import announced from "./room-announcement.module.css";
import { Announced, useNews } from "./room-announcement.tsx";

interface NowRowProps {
  nowNext: NowNext | null;
  over: boolean;
  announcement: PublishedAnnouncement | null;
  atMillis: number;
  children: ReactNode;
}

/** On a phone what is happening has one line, and unfolds: the screen belongs to what one does. */
export function NowRow({ nowNext, over, announcement, atMillis, children }: NowRowProps) {
  const words = useWords(roomsWords);
  const { news, isPutAway, putAway } = useNews(announcement, atMillis);
  const now = nowNext?.now;
  return (
    <Disclosure
      row
      className={styles.row}
      onToggle={(toggled) => toggled.currentTarget.open || putAway()}
      data-news={Boolean(news) || undefined}
      summary={
        <span className={styles.line} aria-live="polite">
          {news && <Megaphone role="img" aria-label={words.announcement} className={styles.icon} />}
          {news && !isPutAway ? (
            <InLang texts={news.text} />
          ) : now ? (
            <>
              <strong className={styles.mark}>
                {words.now}
                {now.place > 0 && ` · ${words.place(now.place, now.session.items.length)}`}
              </strong>{" "}
              <Titled session={now.session} item={now.item} people={now.people} />
            </>
          ) : nowNext ? (
            over ? (
              words.over
            ) : nowNext.next ? (
              words.notBegun
            ) : (
              words.nothingOn
            )
          ) : (
            words.line.opening
          )}
        </span>
      }
    >
      {news && (
        <div className={announced.announcement}>
          <Announced news={news} atMillis={atMillis} />
        </div>
      )}
      {children}
    </Disclosure>
  );
}
