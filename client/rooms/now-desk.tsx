import { ChevronLeft, ChevronRight, Clock } from "lucide-react";
import { useRead, useWrite } from "#client/app/queries.ts";
import { BareButton } from "#client/ui/bare-button.tsx";
import { Button } from "#client/ui/button.tsx";
import { CopyButton } from "#client/ui/copy-button.tsx";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { Now, OpenRoom } from "#shared/live.ts";
import styles from "./now-desk.module.css";
import type { NowNext } from "./now-next.ts";
import { sessionsIn, steps } from "./now-next.ts";
import { Titled } from "./now-next-card.tsx";
import { RenewScreenLink } from "./renew-screen-link.tsx";

interface NowDeskProps {
  open: OpenRoom;
  said: Now | null;
  nowNext: NowNext | null;
}

/** Where the one who runs the room says what is on, step by step or by a tap on the line. */
export function NowDesk({ open, said, nowNext }: NowDeskProps) {
  const words = useWords(roomsWords);
  const { programme, room } = open;
  const place = { eventId: programme.event.id, roomId: room.id };
  const setNow = useWrite("rooms.setNow");
  const sessions = sessionsIn(programme, room.id);
  const all = steps(sessions);
  const now = nowNext?.now;
  const at = all.findIndex(
    (step) => step.sessionId === now?.session.id && step.itemId === (now?.item?.id ?? null),
  );
  const go = (step: Now | undefined) => step && setNow.send({ ...place, now: step });
  const bySaying = said?.sessionId != null;

  return (
    <div className={styles.desk}>
      <h2>{words.desk.heading}</h2>
      <div className={styles.steps}>
        <Button disabled={at <= 0} busy={setNow.busy} onClick={() => go(all[at - 1])}>
          <ChevronLeft aria-hidden /> {words.desk.previous}
        </Button>
        <Button
          kind="seal"
          disabled={!nowNext || at >= all.length - 1}
          busy={setNow.busy}
          onClick={() => go(all[at + 1])}
        >
          {words.desk.next} <ChevronRight aria-hidden />
        </Button>
      </div>
      {bySaying ? (
        <Button kind="quiet" compact onClick={() => go({ sessionId: null, itemId: null })}>
          <Clock aria-hidden /> {words.desk.followClock}
        </Button>
      ) : (
        nowNext && <p className={styles.note}>{words.desk.byClock}</p>
      )}
      {setNow.refusal && <RefusalNote refusal={setNow.refusal} contact={programme.event.hosts} />}
      <ol className={styles.list} aria-label={words.desk.setNow}>
        {all.map((step, index) => {
          const session = sessions.find((each) => each.id === step.sessionId);
          const item = session?.items.find((each) => each.id === step.itemId) ?? null;
          const people =
            item?.personIds.flatMap((id) => programme.people.find((each) => each.id === id) ?? []) ?? [];
          return (
            session && (
              <li key={step.itemId ?? step.sessionId}>
                <BareButton aria-current={index === at ? "step" : undefined} onClick={() => go(step)}>
                  <span className={styles.number}>{index + 1}</span>
                  <span>
                    <Titled session={session} item={item} people={people} />
                  </span>
                </BareButton>
              </li>
            )
          );
        })}
      </ol>
      <ScreenLink {...place} />
    </div>
  );
}

function ScreenLink({ eventId, roomId }: { eventId: string; roomId: string }) {
  const words = useWords(roomsWords).desk;
  const link = useRead("rooms.screenLink", { eventId, roomId });
  const address = link.data && `${location.origin}/j#${link.data.token}`;
  return (
    <section className={styles.screen}>
      <h2>{words.screen}</h2>
      <p className={styles.note}>{words.screenHint}</p>
      {address && (
        <CopyButton text={address} compact>
          {words.copyScreen}
        </CopyButton>
      )}
      {link.data && (
        <RenewScreenLink eventId={eventId} roomId={roomId} link={link.data} className={styles.note} />
      )}
    </section>
  );
}
