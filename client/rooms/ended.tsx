import { Button, LinkButton } from "#client/ui/button.tsx";
import { HelpContacts } from "#client/ui/refusal-note.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { refusalWords } from "#client/words/refusals.ts";
import { roomsWords } from "#client/words/rooms.ts";
import type { Programme } from "#shared/programme.ts";
import type { Refusal } from "#shared/refusal.ts";
import styles from "./come-in.module.css";
import { Door } from "./door.tsx";

/** The right to the room was taken back while its page was open. What was typed waits for the next time. */
export function Ended({ refusal, event }: { refusal: Refusal | null; event: Programme["event"] }) {
  const words = useWords(roomsWords);
  const refusals = useWords(refusalWords);
  const lang = useLang();
  return (
    <Door>
      <h1 className="song">{refusal?.code === "load-anew" ? words.ended.newer : words.ended.heading}</h1>
      <p role="alert">
        {refusal?.code === "load-anew"
          ? refusals["load-anew"]({})
          : refusal?.code === "event-over"
            ? words.ended.over
            : words.ended.revoked}
      </p>
      <div className={styles.ways}>
        <Button kind="seal" onClick={() => location.reload()}>
          {words.ended.reload}
        </Button>
        <LinkButton href={`/e/${event.slug}?lang=${lang}`}>{words.backToEvent}</LinkButton>
      </div>
      <HelpContacts hosts={event.hosts} />
    </Door>
  );
}
