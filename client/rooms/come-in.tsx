import { useParams } from "react-router";
import { useRead } from "#client/app/queries.ts";
import { Button, LinkButton } from "#client/ui/button.tsx";
import { CookiesNote } from "#client/ui/cookies-note.tsx";
import { HelpContacts, RefusalNote } from "#client/ui/refusal-note.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { Programme, PublicEvent } from "#shared/programme.ts";
import { roomAt } from "#shared/reading.ts";
import type { Refusal } from "#shared/refusal.ts";
import styles from "./come-in.module.css";
import { Door } from "./door.tsx";
import { sessionsIn } from "./now-next.ts";

interface ComeInProps {
  refusal: Refusal;
  publicEvent: PublicEvent | null;
  onAgain: () => void;
}

/** Before the door: how to come in, in words and with the next step. */
export function ComeIn({ refusal, publicEvent, onAgain }: ComeInProps) {
  const words = useWords(roomsWords);
  const { room: roomSlug = "" } = useParams();
  if (!publicEvent) return <NoEvent refusal={refusal} onAgain={onAgain} />;
  const { programme } = publicEvent;
  const { event } = programme;
  const room = roomAt(programme, roomSlug);
  const isClosed = refusal.code === "sign-in-needed" || refusal.code === "not-yours";
  return (
    <Door>
      <InLang texts={event.title} order={event.languages} as="p" className={styles.event} />
      <h1 className="song">
        {room ? <InLang texts={room.name} order={event.languages} /> : words.noRoom.heading}
      </h1>
      {!room ? (
        <OtherRooms programme={programme} />
      ) : isClosed ? (
        <Ways publicEvent={publicEvent} />
      ) : (
        <>
          <RefusalNote refusal={refusal} contact={event.hosts} />
          <div className={styles.ways}>
            <Button kind="seal" onClick={onAgain}>
              {words.ended.reload}
            </Button>
            <ToEvent />
          </div>
        </>
      )}
    </Door>
  );
}

function ToEvent() {
  const { backToEvent } = useWords(roomsWords);
  const { event = "" } = useParams();
  return <LinkButton href={`/e/${event}?lang=${useLang()}`}>{backToEvent}</LinkButton>;
}

/** An address that was typed wrong, or of a room that is not in the programme any more: those that are. */
function OtherRooms({ programme }: { programme: Programme }) {
  const { noRoom: words } = useWords(roomsWords);
  const lang = useLang();
  const { event } = programme;
  const rooms = programme.rooms.filter(({ id }) => sessionsIn(programme, id).length > 0);
  return (
    <>
      <p>{words.text}</p>
      {rooms.length > 0 && (
        <>
          <h2 className={styles.rooms}>{words.rooms}</h2>
          <ul className={styles.list}>
            {rooms.map(({ id, slug, name }) => (
              <li key={id}>
                <a href={`/e/${event.slug}/rooms/${slug}?lang=${lang}`}>
                  <InLang texts={name} order={event.languages} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.ways}>
        <ToEvent />
      </div>
    </>
  );
}

function NoEvent({ refusal, onAgain }: Pick<ComeInProps, "refusal" | "onAgain">) {
  const words = useWords(roomsWords);
  const lang = useLang();
  const isNowhere = refusal.code === "not-found" || refusal.code === "bad-input";
  return (
    <Door>
      <h1 className="song">{isNowhere ? words.noEvent.heading : words.comeIn.heading}</h1>
      {isNowhere ? <p>{words.noEvent.text}</p> : <RefusalNote refusal={refusal} />}
      <div className={styles.ways}>
        {!isNowhere && (
          <Button kind="seal" onClick={onAgain}>
            {words.ended.reload}
          </Button>
        )}
        <LinkButton href={`/?lang=${lang}`}>{words.noEvent.events}</LinkButton>
      </div>
    </Door>
  );
}

/** For whoever is not registered, or not in this browser, or not any more. */
function Ways({ publicEvent: { programme, registration } }: { publicEvent: PublicEvent }) {
  const words = useWords(roomsWords);
  const lang = useLang();
  const { event } = programme;
  const mine = useRead("registrations.mine", { eventId: event.id });
  const ownPage = `/e/${event.slug}/me?lang=${lang}`;
  if (mine.data?.registration.state === "cancelled")
    return (
      <>
        <p>{words.comeIn.cancelled}</p>
        <div className={styles.ways}>
          <LinkButton kind="seal" href={ownPage}>
            {words.comeIn.takeBack}
          </LinkButton>
          <ToEvent />
        </div>
        <HelpContacts hosts={event.hosts} />
      </>
    );
  return (
    <>
      <CookiesNote />
      <p>{words.comeIn.text}</p>
      <div className={styles.ways}>
        {registration === "open" && (
          <LinkButton kind="seal" href={`/e/${event.slug}/register?lang=${lang}`}>
            {words.comeIn.register}
          </LinkButton>
        )}
        <LinkButton href={ownPage}>{words.comeIn.sendLink}</LinkButton>
      </div>
      <p className={styles.hint}>{words.comeIn.sendLinkHint}</p>
      <p>
        <a href={`/e/${event.slug}?lang=${lang}`}>{words.backToEvent}</a> ·{" "}
        <a href="/sign-in">{words.comeIn.staff}</a>
      </p>
      <HelpContacts hosts={event.hosts} />
    </>
  );
}
