import { ChevronLeft } from "lucide-react";
import type { RoomLine } from "#client/live/room-line.ts";
import { InLang } from "#client/ui/texts.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { OpenRoom } from "#shared/live.ts";
import { Here } from "./here.tsx";
import { LanguageSelect } from "./language-select.tsx";
import styles from "./room.module.css";

/** The head of the stage: the way back, the room's name, who is here, the reader's language. */
export function RoomBar({ open, line }: { open: OpenRoom; line: RoomLine | null }) {
  const words = useWords(roomsWords);
  const lang = useLang();
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
      <LanguageSelect className={styles.language} languages={event.languages} />
    </header>
  );
}
