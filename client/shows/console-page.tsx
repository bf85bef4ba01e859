import { useEffect } from "react";
import { useParams } from "react-router";
import { useRead } from "#client/app/queries.ts";
import { EventClocksProvider } from "#client/ui/event-clocks.tsx";
import { Note } from "#client/ui/note.tsx";
import { OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { wearSeal } from "#client/ui/seal-colour.ts";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { Reader, useLang, useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import { showsWords } from "#client/words/shows.ts";
import { roomAt } from "#shared/reading.ts";
import type { ShowForm } from "#shared/shows.ts";
import { inLang } from "#shared/texts.ts";
import styles from "./console.module.css";
import { Console } from "./console.tsx";
import { useShow } from "./use-show.ts";

/** `/e/:event/rooms/:room/console` */
export const ConsolePage = () => <ShowPage form="show" />;
/** `/e/:event/rooms/:room/rehearsal` */
export const RehearsalPage = () => <ShowPage form="rehearsal" />;

function ShowPage({ form }: { form: ShowForm }) {
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
  return <OpenedShow key={form} at={{ eventId: programme.event.id, roomId: room.id, form }} />;
}

function OpenedShow({ at }: { at: Parameters<typeof useShow>[0] }) {
  const show = useShow(at);
  const words = useWords(showsWords);
  const lang = useLang();
  const { data, refusal, offline } = show.opened;
  const event = data?.programme.event;
  const title = data && event && `${inLang(data.room.name, lang, event.languages).text} · ${words.title}`;
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
        <Console at={at} open={data} show={show} />
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
