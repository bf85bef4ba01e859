import { Button, LinkButton } from "#client/ui/button.tsx";
import { HelpContacts } from "#client/ui/refusal-note.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { Programme } from "#shared/programme.ts";
import type { Refusal } from "#shared/refusal.ts";
import styles from "./come-in.module.css";

/** The right to the room was taken back while its page was open. What was typed waits for the next time. */
export function Ended({ refusal, event }: { refusal: Refusal | null; event: Programme["event"] }) {
  const words = useWords(roomsWords);
  const lang = useLang();
  return (
    <main className={styles.door}>
      <h1 className="song">{words.ended.heading}</h1>
      <p role="alert">{refusal?.code === "event-over" ? words.ended.over : words.ended.revoked}</p>
      <div className={styles.ways}>
        <Button kind="seal" onClick={() => location.reload()}>
          {words.ended.reload}
        </Button>
        <LinkButton href={`/e/${event.slug}?lang=${lang}`}>{words.backToEvent}</LinkButton>
      </div>
      <HelpContacts hosts={event.hosts} />
    </main>
  );
}
