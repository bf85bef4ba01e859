import { ChevronLeft } from "lucide-react";
import { HostClocks } from "#client/rooms/host-clocks.tsx";
import { useStepKeys } from "#client/rooms/step-keys.ts";
import { Button, LinkButton } from "#client/ui/button.tsx";
import { Note } from "#client/ui/note.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { showsWords } from "#client/words/shows.ts";
import { nextUp, onNow } from "#shared/show-state.ts";
import { timesOf } from "#shared/show-times.ts";
import type { OpenShow } from "#shared/shows.ts";
import styles from "./console.module.css";
import { DelayNote } from "./delay-note.tsx";
import { DriverNote } from "./driver-note.tsx";
import { NotDone } from "./not-done.tsx";
import { OnStage } from "./on-stage.tsx";
import { RunningLines } from "./running-lines.tsx";
import { useThings } from "./things-of-show.ts";
import { UndoBar } from "./undo-bar.tsx";
import type { Followed, Show } from "./use-show.ts";

/** Where one person drives what happens in a room; whoever else runs it sees the same and presses nothing. */
export function Console({ at, open, show }: Followed) {
  const words = useWords(showsWords);
  const lang = useLang();
  const { programme, room, order: latest } = open;
  const { shown, drives, atMillis } = show;
  const things = useThings(programme);
  const times = shown && timesOf(shown.order, shown.state, atMillis);
  const on = shown && onNow(shown.state);
  const next = shown && nextUp(shown.state);
  const goOn = () => {
    if (drives && next) show.do({ kind: "start", itemId: next.id });
  };
  const undo = shown?.actions.at(-1);
  useStepKeys((step) => {
    if (step === "next") goOn();
    else if (drives && undo) show.do({ kind: "undo", actionId: undo.id });
  });
  const roomPath = `/e/${programme.event.slug}/rooms/${room.slug}`;

  return (
    <main className={styles.console} data-form={at.form}>
      <header className={styles.head}>
        <a className={styles.back} href={`${roomPath}?lang=${lang}`} aria-label={words.toRoom}>
          <ChevronLeft aria-hidden size={20} />
        </a>
        <h1>
          <InLang texts={room.name} /> <span className={styles.kind}>{words.title}</span>
        </h1>
        <p className={styles.clocks}>
          <HostClocks atMillis={atMillis} nowMillis={atMillis} />
        </p>
      </header>
      {at.form === "rehearsal" && <Note tone="warn" title={words.rehearsal} />}
      {drives && !show.isFollowed && (
        <Note tone="warn" role="alert" title={words.noLine}>
          <p>{words.noLineHint(show.waits.pending.length)}</p>
        </Note>
      )}
      <DriverNote at={at} show={show} open={open} />
      <NotDone show={show} things={things} />
      {shown && times ? (
        <div className={styles.columns}>
          <div className={styles.stage}>
            <OnStage
              show={show}
              shown={shown}
              times={times}
              on={on ?? null}
              next={next ?? null}
              onNext={goOn}
              things={things}
            />
            {drives && at.form === "show" && (
              <DelayNote at={at} open={open} show={show} shown={shown} times={times} things={things} />
            )}
            <UndoBar show={show} shown={shown} things={things} />
            {drives && latest && (
              <News latest={latest} shown={shown} onAdopt={() => show.do({ kind: "adopt", order: latest })} />
            )}
          </div>
          <RunningLines show={show} shown={shown} times={times} things={things} />
        </div>
      ) : (
        <p className={styles.empty}>{open.day === null ? words.nothingPlanned : words.notBegun}</p>
      )}
      <footer className={styles.foot}>
        {at.form === "show" ? (
          <>
            <LinkButton kind="quiet" href={`${roomPath}/timer?lang=${lang}`} target="_blank">
              {words.timer.title}
            </LinkButton>
            <LinkButton kind="quiet" href={`${roomPath}/rehearsal?lang=${lang}`}>
              {words.rehearse}
            </LinkButton>
          </>
        ) : (
          <LinkButton kind="quiet" href={`${roomPath}/console?lang=${lang}`}>
            {words.toShow}
          </LinkButton>
        )}
      </footer>
    </main>
  );
}

interface NewsProps {
  latest: NonNullable<OpenShow["order"]>;
  shown: NonNullable<Show["shown"]>;
  onAdopt: () => void;
}

/** A release, or what binds an item, that is not the one which is driven. */
function News({ latest, shown, onAdopt }: NewsProps) {
  const words = useWords(showsWords);
  const known = new Map(shown.order.items.map((item) => [item.id, JSON.stringify(item)]));
  const fresh = new Map(latest.items.map((item) => [item.id, JSON.stringify(item)]));
  const isGone = (id: string) =>
    !fresh.has(id) && shown.state.items.some((item) => item.id === id && item.state === "coming");
  const changed = [
    ...[...fresh].filter(([id, item]) => known.get(id) !== item).map(([id]) => id),
    ...[...known.keys()].filter(isGone),
  ];
  if (changed.length === 0) return null;
  return (
    <Note tone="tell" role="status" title={words.news(changed.length)}>
      <Button compact onClick={onAdopt}>
        {words.adopt}
      </Button>
    </Note>
  );
}
