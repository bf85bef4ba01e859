import { ChevronLeft, ChevronRight, Clock } from "lucide-react";
import { Fragment, type ReactNode, useEffect, useRef } from "react";
import { useRead, useWrite } from "#client/app/queries.ts";
import { refusalOf } from "#client/sending.ts";
import { BareButton } from "#client/ui/bare-button.tsx";
import { Button, LinkButton } from "#client/ui/button.tsx";
import { Clocks } from "#client/ui/clocks.tsx";
import { CopyButton } from "#client/ui/copy-button.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { Offline } from "#client/wire.ts";
import { commonWords } from "#client/words/common.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import { showsWords } from "#client/words/shows.ts";
import { dayInWords } from "#shared/clock-words.ts";
import type { Now, OpenRoom } from "#shared/live.ts";
import { useCalled } from "./called.ts";
import styles from "./now-desk.module.css";
import { type NowNext, named, sessionsIn } from "./now-next.ts";
import { Titled } from "./now-next-card.tsx";
import { RenewScreenLink } from "./renew-screen-link.tsx";
import { around, runningOrder, type Step, standing } from "./running-order.ts";
import { useStepKeys } from "./step-keys.ts";

interface NowDeskProps {
  open: OpenRoom;
  said: Now | null;
  nowNext: NowNext | null;
  atMillis: number;
}

/** Where the one who runs the room says what is on, step by step or by a tap on the line. */
export function NowDesk({ open, said, nowNext, atMillis }: NowDeskProps) {
  const { now: nowWord, place: placeOf, desk: words } = useWords(roomsWords);
  const { colon } = useWords(commonWords);
  const calledBy = useCalled();
  const { programme, room } = open;
  const place = { eventId: programme.event.id, roomId: room.id };
  const order = runningOrder(sessionsIn(programme, room.id));
  const { on, previous, next } = around(order, nowNext?.now ?? null, atMillis);
  const says = useSaysNow(place, said ?? byClock);
  const at = nowNext?.now?.place ?? 0;
  const titled = ({ session, item }: Step) => (
    <Titled session={session} item={item} people={item ? named(programme.people, session, item) : []} />
  );
  const called = ({ session, item }: Step) =>
    calledBy(session, item, item ? named(programme.people, session, item) : []);
  const go = (step: Step | null) =>
    nowNext && step && says.say(step.now, `${nowWord}${colon}${called(step)}`);
  useStepKeys((step) => go(step === "next" ? next : previous));

  return (
    <div className={styles.desk}>
      <h2>
        {words.heading}
        {at > 0 && <span> · {placeOf(at, on?.session.items.length ?? 0)}</span>}
      </h2>
      <div className={styles.steps}>
        <Button
          disabled={!nowNext || !previous}
          busy={says.busy}
          aria-keyshortcuts="Alt+ArrowUp"
          onClick={() => go(previous)}
        >
          <ChevronLeft aria-hidden /> {words.previous} <Key>Alt ↑</Key>
        </Button>
        <Button
          kind="seal"
          disabled={!nowNext || !next}
          busy={says.busy}
          aria-keyshortcuts="Alt+ArrowDown"
          onClick={() => go(next)}
        >
          {words.next} <ChevronRight aria-hidden /> <Key>Alt ↓</Key>
        </Button>
      </div>
      {said?.sessionId != null ? (
        <Button kind="quiet" compact onClick={() => says.say(byClock, words.byClock)}>
          <Clock aria-hidden /> {words.followClock}
        </Button>
      ) : (
        nowNext && <p className={styles.note}>{words.byClock}</p>
      )}
      {says.refusal && <RefusalNote refusal={says.refusal} contact={programme.event.hosts} />}
      <RunningOrder order={order} on={on} atMillis={atMillis} titled={titled} onStep={go} />
      <ToConsole event={programme.event.slug} room={room.slug} />
      <ScreenLink {...place} />
    </div>
  );
}

/** Nothing is said: the clock says what is on. */
const byClock: Now = { sessionId: null, itemId: null };

/** Says what is on; what was before can be brought back, as long as nobody has said something else. */
function useSaysNow(place: { eventId: string; roomId: string }, said: Now) {
  const words = useWords(roomsWords).desk;
  const toast = useToast();
  const { send, ask, busy, refusal } = useWrite("rooms.setNow");
  const undo = (now: Now) =>
    void ask({ ...place, now: said, was: now }).catch((problem) => {
      if (!refusalOf(problem) && !(problem instanceof Offline)) throw problem;
      toast(words.movedSince);
    });
  const say = (now: Now, saying: string) =>
    void send({ ...place, now }, () => toast(saying, () => undo(now)));
  return { say, busy, refusal };
}

const Key = ({ children }: { children: string }) => (
  <kbd className={styles.key} aria-hidden>
    {children}
  </kbd>
);

interface RunningOrderProps {
  order: readonly Step[];
  on: Step | null;
  atMillis: number;
  titled: (step: Step) => ReactNode;
  onStep: (step: Step) => void;
}

/** Each line with its planned time; the one that is on with how far it is. */
function RunningOrder({ order, on, atMillis, titled, onStep }: RunningOrderProps) {
  const words = useWords(roomsWords);
  const { minutes } = useWords(commonWords);
  const lang = useLang();
  const dayOf = useDayOf();
  const current = useRef<HTMLButtonElement>(null);
  const days = order.map((step) => dayOf(step.startsAtMillis));
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another line is on.
  useEffect(() => {
    current.current?.scrollIntoView({ block: "nearest" });
  }, [on?.now.sessionId, on?.now.itemId]);
  return (
    <ol className={styles.list} aria-label={words.desk.setNow}>
      {order.map((step, index) => {
        const startsAt = new Date(step.startsAtMillis).toISOString();
        const day = days[index] as string;
        const isAnother = day !== (days[index - 1] ?? dayOf(atMillis));
        return (
          <Fragment key={step.now.itemId ?? step.now.sessionId}>
            {isAnother && <li className={styles.day}>{dayInWords(day, lang)}</li>}
            <li>
              <BareButton
                ref={step === on ? current : undefined}
                aria-current={step === on ? "step" : undefined}
                onClick={() => onStep(step)}
              >
                <span className={styles.number}>{index + 1}</span>
                <span className={styles.line}>
                  <span>{titled(step)}</span>
                  <span className={styles.planned}>
                    <Clocks at={startsAt} day={day} /> · {minutes(step.minutes)}
                  </span>
                  {step === on && <Standing step={step} atMillis={atMillis} />}
                </span>
              </BareButton>
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}

function Standing({ step, atMillis }: { step: Step; atMillis: number }) {
  const words = useWords(roomsWords).desk;
  const { early, elapsed, left } = standing(step, atMillis);
  if (early > 0) return <span className={styles.standing}>{words.early(early)}</span>;
  return (
    <span className={styles.standing} data-over={left < 0}>
      {words.elapsed(elapsed)} · {left < 0 ? words.over(-left) : words.left(left)}
    </span>
  );
}

function ToConsole({ event, room }: { event: string; room: string }) {
  const words = useWords(showsWords);
  const lang = useLang();
  return (
    <section className={styles.screen}>
      <h2>{words.title}</h2>
      <p className={styles.note}>{words.openHint}</p>
      <LinkButton compact href={`/e/${event}/rooms/${room}/console?lang=${lang}`}>
        {words.open}
      </LinkButton>
    </section>
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
