import { useWrite } from "#client/app/queries.ts";
import { Button } from "#client/ui/button.tsx";
import { useDayOf, useEventClocks } from "#client/ui/event-clocks.tsx";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { showsWords } from "#client/words/shows.ts";
import { clockFaces, clockIn } from "#shared/clock-faces.ts";
import { timesInWords } from "#shared/clock-words.ts";
import type { OpenShow, ShowForm } from "#shared/shows.ts";
import styles from "./console.module.css";
import type { Show } from "./use-show.ts";

/** A console that drives says so every five seconds: after three that are missing it is worth a word. */
const silentMillis = 16_000;

interface DriverNoteProps {
  at: { eventId: string; roomId: string; form: ShowForm };
  open: OpenShow;
  show: Show;
}

/** Who drives, since when nothing was heard of them, and the press by which somebody else does. */
export function DriverNote({ at, open, show }: DriverNoteProps) {
  const words = useWords(showsWords);
  const { driver, drives, clock, heardAt, again } = show;
  const take = useWrite("shows.drive", { invalidates: ["shows.open"] });
  const letGo = useWrite("shows.letGo", { invalidates: ["shows.open"] });
  const timeOf = useTimeOf();
  const isSilent = heardAt !== null && clock - heardAt > silentMillis;
  const drive = () => void take.send({ ...at, from: driver?.staffId ?? null }, again);
  const refusal = take.refusal ?? letGo.refusal;
  return (
    <section className={styles.driver} data-silent={(!drives && isSilent) || undefined}>
      <p role="status">
        {drives ? words.youDrive : driver ? <bdi>{words.drives(driver.name)}</bdi> : words.nobodyDrives}
        {!drives && driver && isSilent && ` · ${words.noWordSince(timeOf(heardAt))}`}
      </p>
      {drives ? (
        <Button kind="quiet" compact busy={letGo.busy} onClick={() => void letGo.send(at, again)}>
          {at.form === "rehearsal" ? words.endRehearsal : words.letGo}
        </Button>
      ) : (
        <Button
          kind={driver ? "plain" : "seal"}
          busy={take.busy}
          disabled={open.day === null}
          onClick={drive}
        >
          {driver ? words.takeOver : at.form === "rehearsal" ? words.beginRehearsal : words.take}
        </Button>
      )}
      {refusal && (
        <RefusalNote refusal={refusal} says={refusal.code === "not-now" ? words.notToday : undefined} />
      )}
    </section>
  );
}

/** An instant as the event's own clock shows it. */
function useTimeOf(): (millis: number) => string {
  const lang = useLang();
  const dayOf = useDayOf();
  const { event, clocks } = useEventClocks();
  return (millis) => {
    const at = new Date(millis).toISOString();
    const clock = clockIn(clocks, event.zone);
    const [face] = clock ? clockFaces(dayOf(at), [at], [{ name: "", clock }]) : [];
    return face ? (timesInWords(face, lang)[0] ?? "") : "";
  };
}
