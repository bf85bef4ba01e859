import { ChevronLeft, MonitorPlay } from "lucide-react";
import type { RoomLine } from "#client/live/room-line.ts";
import { BareButton } from "#client/ui/bare-button.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import { stagesWords } from "#client/words/stages.ts";
import type { OpenRoom } from "#shared/live.ts";
import { Here } from "./here.tsx";
import { LanguageSelect } from "./language-select.tsx";
import styles from "./room.module.css";

interface RoomBarProps {
  open: OpenRoom;
  line: RoomLine | null;
  /** Where the stage is folded away: what unfolds it. */
  stage: { isShown: boolean; show: (isShown: boolean) => void } | null;
}

/** The head of the stage: the way back, the room's name, who is here, the reader's language. */
export function RoomBar({ open, line, stage }: RoomBarProps) {
  const words = useWords(roomsWords);
  const stages = useWords(stagesWords);
  const lang = useLang();
  const { event } = open.programme;
  return (
    <header className={styles.bar} data-full={stage !== null}>
      <a className={styles.back} href={`/e/${event.slug}?lang=${lang}`} aria-label={words.backToEvent}>
        <ChevronLeft aria-hidden size={20} />
      </a>
      <h1>
        <InLang texts={open.room.name} />
      </h1>
      <Here line={line} room={open.room} />
      {stage && (
        <BareButton
          className={styles.back}
          aria-label={stages.label}
          aria-expanded={stage.isShown}
          onClick={() => stage.show(!stage.isShown)}
        >
          <MonitorPlay aria-hidden size={20} />
        </BareButton>
      )}
      <LanguageSelect className={styles.language} languages={event.languages} />
    </header>
  );
}
