import { OfflineNote } from "#client/ui/refusal-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import styles from "./room.module.css";

/** A room that is on its way: drawn by the server, and by the browser until it knows more. */
export function Opening({ offline = false }: { offline?: boolean }) {
  const words = useWords(roomsWords);
  return (
    <main className={styles.opening} aria-label={words.loading} aria-busy>
      <div className={styles.stage} />
      <p className={styles.openingNow}>{words.line.opening}</p>
      {offline && <OfflineNote />}
      <Skeleton lines={6} />
    </main>
  );
}
