import { useEffect } from "react";
import { EventClocksProvider } from "#client/ui/event-clocks.tsx";
import { useSlow } from "#client/ui/use-slow.ts";
import { Reader, useLang, useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import { inLang } from "#shared/texts.ts";
import styles from "./hall-screen.module.css";
import { HallScreen } from "./hall-screen.tsx";
import { useRoomDoor } from "./use-room-door.ts";

/** Nobody stands at it to press a button. */
const askAgainMillis = 15_000;

/** `/e/:event/rooms/:room/screen` */
export function ScreenPage() {
  const door = useRoomDoor();
  const lang = useLang();
  const words = useWords(roomsWords);
  const open = door.state === "open" ? door.open : null;
  const title = open && words.screen.title(inLang(open.room.name, lang, open.programme.event.languages).text);

  useEffect(() => {
    if (title) document.title = title;
  }, [title]);

  const slow = useSlow(door.state === "opening");
  const again = door.state === "refused" ? door.again : null;
  useEffect(() => {
    if (!again) return;
    const timer = setTimeout(again, askAgainMillis);
    return () => clearTimeout(timer);
  }, [again]);

  if (door.state === "opening")
    return (
      <main className={styles.screen} aria-label={words.loading}>
        <p className={styles.alone} role="status">
          {slow && words.line.joining}
        </p>
      </main>
    );
  if (door.state === "refused")
    return (
      <main className={styles.screen}>
        <p className={styles.alone}>
          {door.refusal.code === "not-found" ? words.noSuchRoom : words.screen.needsLink}
        </p>
      </main>
    );
  return (
    <Reader lang={lang} order={door.open.programme.event.languages}>
      <EventClocksProvider event={door.open.programme.event} clocks={door.open.clocks}>
        <HallScreen open={door.open} clockSkewMillis={door.clockSkewMillis} />
      </EventClocksProvider>
    </Reader>
  );
}
