import { type ReactNode, useState } from "react";
import styles from "#client/events/along-dialog.module.css";
import type { AskAlong } from "#client/events/event-edit.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { answered } from "#client/sending.ts";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { historyWords } from "#client/words/history.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { dayInWords } from "#shared/clock-words.ts";
import { limits } from "#shared/limits.ts";
import type { MovedAlong } from "#shared/sessions.ts";

interface Asked {
  moved: MovedAlong[];
  answer: (answer: Awaited<ReturnType<AskAlong>>) => void;
}

/** Asks whether the sessions move along with the event's first day, with where they would stand. */
export function useAlong(): { ask: AskAlong; dialog: ReactNode } {
  const { event } = useEventDesk();
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask: AskAlong = async ({ startsOn }) => {
    const moved = await answered("sessions.along", { eventId: event.id, startsOn });
    if (moved.length === 0) return "stay";
    return new Promise((resolve) =>
      setAsked({
        moved,
        answer: (answer) => {
          setAsked(null);
          resolve(answer);
        },
      }),
    );
  };
  return { ask, dialog: asked && <AlongDialog {...asked} /> };
}

function AlongDialog({ moved, answer }: Asked) {
  const { along } = useWords(eventDeskWords);
  const { andMore } = useWords(historyWords);
  const { cancel } = useWords(organizeWords);
  const shown = moved.slice(0, limits.editsShownPerGroup);
  return (
    <Dialog
      open
      wide
      onClose={() => answer(null)}
      title={along.title}
      actions={
        <>
          <Button kind="quiet" onClick={() => answer(null)}>
            {cancel}
          </Button>
          <Button onClick={() => answer("stay")}>{along.stay}</Button>
          <Button kind="seal" onClick={() => answer("along")}>
            {along.move(moved.length)}
          </Button>
        </>
      }
    >
      <p>{along.how}</p>
      <ul className={styles.moved}>
        {shown.map((session) => (
          <li key={session.id}>
            <InLang texts={session.title} className={styles.title} />
            <span className={styles.times}>
              <Wall at={session.wall} /> → <Wall at={session.to} />
            </span>
            {session.clock !== "once" && <span className={styles.clock}>{along.clock[session.clock]}</span>}
          </li>
        ))}
        {moved.length > shown.length && <li>{andMore(moved.length - shown.length)}</li>}
      </ul>
    </Dialog>
  );
}

function Wall({ at }: { at: string }) {
  const lang = useLang();
  return (
    <span className={styles.wall}>
      {dayInWords(at.slice(0, 10), lang)} {at.slice(11)}
    </span>
  );
}
