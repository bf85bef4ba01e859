import { Clocks } from "#client/ui/clocks.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { publicWords } from "#client/words/public.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { dayInWords } from "#shared/clock-words.ts";
import type { Shown } from "#shared/events.ts";
import type { Reader } from "#shared/pages.ts";
import type { PublicEvent } from "#shared/programme.ts";
import { isOver } from "#shared/reading.ts";
import { useAddresses } from "../site.tsx";
import { Afterwards } from "./afterwards.tsx";
import type { Door, Step } from "./next-steps.ts";
import { SeatBar } from "./seat-bar.tsx";
import { Share } from "./share.tsx";
import { StepBar } from "./step-bar.tsx";
import styles from "./take-part.module.css";

interface TakePartProps {
  open: PublicEvent;
  reader: Reader | null;
  doors: readonly Door[];
  steps: readonly Step[];
  preview: boolean;
  after: Shown["after"];
}

/** Seats by mode, and the one thing to do next. */
export function TakePart({ open, reader, doors, steps, preview, after }: TakePartProps) {
  const words = useWords(publicWords);
  const lang = useLang();
  const plain = usePlain();
  const { event } = open.programme;
  const addresses = useAddresses(event.slug);
  const seats = open.seats.filter((seat) => seat.capacity > 0);
  const isOpen = open.registration === "open";
  const closes = event.registrationClosesAt;
  const dayOf = useDayOf();
  const over = isOver(open.programme.state) || after !== null;
  return (
    <section className={styles.card} aria-labelledby="take-part">
      {after ? (
        <Afterwards {...after} />
      ) : (
        <h2 id="take-part" className={styles.title}>
          {over ? words.registrationClosed : words.takePart}
        </h2>
      )}
      {seats.length > 0 && !over && (
        <ul className={styles.seats}>
          {seats.map((seat) => (
            <SeatBar key={seat.mode} seat={seat} />
          ))}
        </ul>
      )}
      <StepBar slug={event.slug} steps={steps} doors={doors} reader={reader} />
      <div className={styles.how}>
        {isOpen && !reader && <p>{words.takePartHow}</p>}
        {!isOpen && !over && <p>{words.registrationClosed}</p>}
        {isOpen && closes && (
          <p>
            {words.closesOn(dayInWords(dayOf(closes), lang))} <Clocks at={closes} day={dayOf(closes)} />
          </p>
        )}
        {!steps.includes("mine") && (
          <p>
            <a href={addresses.me}>{words.myRegistration}</a>
          </p>
        )}
        {!preview && (
          <div>
            <Share title={plain(event.title)} />
          </div>
        )}
      </div>
    </section>
  );
}
