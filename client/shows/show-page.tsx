import { type ReactNode, useEffect } from "react";
import { useParams } from "react-router";
import { useRead } from "#client/app/queries.ts";
import { EventClocksProvider } from "#client/ui/event-clocks.tsx";
import { Note } from "#client/ui/note.tsx";
import { OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { wearSeal } from "#client/ui/seal-colour.ts";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { Reader, useLang, useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { ShowsWords } from "#client/words/shows/en.ts";
import { showsWords } from "#client/words/shows.ts";
import { roomAt } from "#shared/reading.ts";
import type { ShowForm } from "#shared/shows.ts";
import { inLang } from "#shared/texts.ts";
import styles from "./console.module.css";
import { type Followed, useShow } from "./use-show.ts";

interface ShowPageProps {
  form: ShowForm;
  /** What the page is called beside its room. */
  title: (words: ShowsWords) => string;
  children: (followed: Followed) => ReactNode;
}

/** A page on a room's show, by the names in its address; for those who run the room. */
export function ShowPage({ form, title, children }: ShowPageProps) {
  const { event: slug = "", room: roomSlug = "" } = useParams();
  const rooms = useWords(roomsWords);
  const event = useRead("programme.open", { slug });
  const programme = event.data?.programme;
  const room = programme && roomAt(programme, roomSlug);
  if (event.refusal || (programme && !room))
    return (
      <main className={styles.opening}>
        {event.refusal ? (
          <RefusalNote refusal={event.refusal} />
        ) : (
          <Note tone="warn">{rooms.noSuchRoom}</Note>
        )}
      </main>
    );
  if (!programme || !room) return <Opening offline={event.offline} />;
  return (
    <OpenedShow key={form} at={{ eventId: programme.event.id, roomId: room.id, form }} title={title}>
      {children}
    </OpenedShow>
  );
}

interface OpenedShowProps extends Pick<ShowPageProps, "title" | "children"> {
  at: Followed["at"];
}

function OpenedShow({ at, title: titleOf, children }: OpenedShowProps) {
  const show = useShow(at);
  const words = useWords(showsWords);
  const lang = useLang();
  const { data, refusal, offline } = show.opened;
  const event = data?.programme.event;
  const title = data && event && `${inLang(data.room.name, lang, event.languages).text} · ${titleOf(words)}`;
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  const sealColour = event?.sealColour;
  useEffect(() => (sealColour ? wearSeal(sealColour) : undefined), [sealColour]);
  if (!data)
    return refusal ? (
      <main className={styles.opening}>
        <RefusalNote refusal={refusal} />
      </main>
    ) : (
      <Opening offline={offline} />
    );
  return (
    <Reader lang={lang} order={data.programme.event.languages}>
      <EventClocksProvider event={data.programme.event} clocks={data.clocks}>
        {children({ at, open: data, show })}
      </EventClocksProvider>
    </Reader>
  );
}

function Opening({ offline }: { offline: boolean }) {
  const words = useWords(roomsWords);
  return (
    <main className={styles.opening} aria-label={words.loading}>
      {offline && <OfflineNote />}
      <Skeleton lines={6} />
    </main>
  );
}
