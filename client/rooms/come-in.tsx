import { useParams } from "react-router";
import { Button, LinkButton } from "#client/ui/button.tsx";
import { CookiesNote } from "#client/ui/cookies-note.tsx";
import { HelpContacts, RefusalNote } from "#client/ui/refusal-note.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { PublicEvent } from "#shared/programme.ts";
import { roomAt } from "#shared/reading.ts";
import type { Refusal } from "#shared/refusal.ts";
import styles from "./come-in.module.css";

interface ComeInProps {
  refusal: Refusal;
  publicEvent: PublicEvent | null;
  onAgain: () => void;
}

/** Before the door: how to come in, in words and with the next step. */
export function ComeIn({ refusal, publicEvent, onAgain }: ComeInProps) {
  const words = useWords(roomsWords);
  const lang = useLang();
  const { event: slug = "", room: roomSlug = "" } = useParams();
  const event = publicEvent?.programme.event;
  const room = publicEvent && roomAt(publicEvent.programme, roomSlug);
  const eventPage = `/e/${slug}?lang=${lang}`;
  const strange = refusal.code !== "sign-in-needed" && refusal.code !== "not-yours";

  return (
    <main className={styles.door}>
      {event && <InLang texts={event.title} order={event.languages} as="p" className={styles.event} />}
      <h1 className="song">
        {room ? <InLang texts={room.name} order={event?.languages ?? []} /> : words.comeIn.heading}
      </h1>
      {strange ? (
        <>
          {publicEvent && !room ? (
            <p>{words.noSuchRoom}</p>
          ) : (
            <RefusalNote refusal={refusal} contact={event?.hosts} />
          )}
          <div className={styles.ways}>
            {room && (
              <Button kind="seal" onClick={onAgain}>
                {words.ended.reload}
              </Button>
            )}
            {event && <LinkButton href={eventPage}>{words.backToEvent}</LinkButton>}
          </div>
        </>
      ) : (
        <>
          <CookiesNote />
          <p>{words.comeIn.text}</p>
          <div className={styles.ways}>
            {publicEvent?.registration === "open" && (
              <LinkButton kind="seal" href={`/e/${slug}/register?lang=${lang}`}>
                {words.comeIn.register}
              </LinkButton>
            )}
            <LinkButton href={`/e/${slug}/me?lang=${lang}`}>{words.comeIn.sendLink}</LinkButton>
          </div>
          <p className={styles.hint}>{words.comeIn.sendLinkHint}</p>
          <p>
            <a href={eventPage}>{words.backToEvent}</a> · <a href="/sign-in">{words.comeIn.staff}</a>
          </p>
          {event && <HelpContacts hosts={event.hosts} />}
        </>
      )}
    </main>
  );
}
