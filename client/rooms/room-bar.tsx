import { ChevronLeft } from "lucide-react";
import { useChooseLanguage } from "#client/app/language.tsx";
import type { RoomLine } from "#client/live/room-line.ts";
import { InLang } from "#client/ui/texts.tsx";
import { commonWords, langNames } from "#client/words/common.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { OpenRoom } from "#shared/live.ts";
import type { Lang } from "#shared/texts.ts";
import { Here } from "./here.tsx";
import styles from "./room.module.css";

/** The head of the stage: the way back, the room's name, who is here, the reader's language. */
export function RoomBar({ open, line }: { open: OpenRoom; line: RoomLine | null }) {
  const words = useWords(roomsWords);
  const common = useWords(commonWords);
  const lang = useLang();
  const choose = useChooseLanguage();
  const { event } = open.programme;
  return (
    <header className={styles.bar}>
      <a className={styles.back} href={`/e/${event.slug}?lang=${lang}`} aria-label={words.backToEvent}>
        <ChevronLeft aria-hidden size={20} />
      </a>
      <h1>
        <InLang texts={open.room.name} />
      </h1>
      <Here line={line} />
      <select
        className={styles.language}
        aria-label={common.language}
        value={lang}
        onChange={(choice) => choose(choice.target.value as Lang)}
      >
        {event.languages.map((each) => (
          <option key={each} value={each} lang={each}>
            {langNames[each]}
          </option>
        ))}
      </select>
    </header>
  );
}
