import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { When } from "#client/ui/clocks.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { hallWaitWords } from "#client/words/hall-wait.ts";
import { useWords } from "#client/words/reader.tsx";
import type { PublicEvent } from "#shared/programme.ts";
import type { MyRegistration } from "#shared/registrations.ts";
import styles from "./hall-wait.module.css";
import { Actions } from "./panel.tsx";

interface HallWaitProps {
  open: PublicEvent;
  mine: MyRegistration;
  onChange: (mine: MyRegistration) => void;
}

/** Under the standing: waiting for the hall beside a seat online, its beginning, its end, and its own end. */
export function HallWait({ open, mine, onChange }: HallWaitProps) {
  const words = useWords(hallWaitWords);
  const toast = useToast();
  const { event } = open.programme;
  const who = { eventId: event.id };
  const stop = useCommand("registrations.stopWaiting", (next) => {
    onChange(next);
    toast(words.stopped, () => void wait.send(who));
  });
  const wait = useCommand("registrations.waitForHall", (next) => {
    const { waitingPlace } = next.registration;
    onChange(next);
    toast(waitingPlace === null ? words.hallCame : words.waiting(waitingPlace));
  });
  const { state, mode, waitingFor, waitingPlace } = mine.registration;
  const seats = (of: "onsite" | "online") => open.seats.find((seat) => seat.mode === of);
  const ends = mine.hallWaitEndsAt && (
    <p className={styles.ends}>
      {words.ends} <When at={mine.hallWaitEndsAt} />
    </p>
  );
  if (state === "confirmed" && waitingFor === "onsite")
    return (
      <div className={styles.wait}>
        <p className={styles.place}>{words.waits(waitingPlace ?? 1)}</p>
        {ends}
        <p className={styles.how}>{words.how}</p>
        <Actions>
          <Button compact busy={stop.busy} onClick={() => stop.send(who)}>
            {words.stop}
          </Button>
        </Actions>
        <AnswerNote of={stop} contact={event.hosts} />
      </div>
    );
  const isFull = seats("onsite")?.free === 0 && seats("onsite")?.capacity !== 0;
  const mayBegin = state === "confirmed" && mode === "online" && isFull;
  const mayBeOnline = state === "waitlisted" && waitingFor === "onsite" && (seats("online")?.free ?? 0) > 0;
  if (!ends || !(mayBegin || mayBeOnline)) return null;
  return (
    <div className={styles.wait}>
      <p className={styles.how}>{mayBegin ? words.waitHow : words.meanwhileHow}</p>
      {ends}
      <Actions>
        <Button compact busy={wait.busy} onClick={() => wait.send(who)}>
          {mayBegin ? words.wait : words.meanwhile}
        </Button>
      </Actions>
      <AnswerNote of={wait} contact={event.hosts} />
    </div>
  );
}
