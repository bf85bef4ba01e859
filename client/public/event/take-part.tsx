import { CalendarPlus } from "lucide-react";
import { LinkButton } from "#client/ui/button.tsx";
import { Clocks } from "#client/ui/clocks.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { publicWords } from "#client/words/public.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { dayInWords } from "#shared/clock-words.ts";
import type { PublicEvent } from "#shared/programme.ts";
import { isOver } from "#shared/reading.ts";
import { useAddresses } from "../site.tsx";
import { SeatBar } from "./seat-bar.tsx";
import styles from "./take-part.module.css";

/** Seats by mode, and the one thing to do next. */
export function TakePart({
  open,
  registered,
  preview,
}: {
  open: PublicEvent;
  registered: boolean;
  preview: boolean;
}) {
  const words = useWords(publicWords);
  const lang = useLang();
  const { event } = open.programme;
  const addresses = useAddresses(event.slug);
  const seats = open.seats.filter((seat) => seat.capacity > 0);
  const isOpen = open.registration === "open";
  const closes = event.registrationClosesAt;
  const dayOf = useDayOf();
  const over = isOver(open.programme.state);
  const full = seats.length > 0 && seats.every((seat) => seat.free === 0);
  return (
    <section className={styles.card} aria-labelledby="take-part">
      <h2 id="take-part" className={styles.title}>
        {over ? words.registrationClosed : words.takePart}
      </h2>
      {seats.length > 0 && !over && (
        <ul className={styles.seats}>
          {seats.map((seat) => (
            <SeatBar key={seat.mode} seat={seat} />
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        {registered ? (
          <LinkButton kind="seal" href={addresses.me}>
            {words.myRegistration}
          </LinkButton>
        ) : (
          isOpen &&
          !preview && (
            <LinkButton kind="seal" href={addresses.register}>
              {full ? words.joinWaitingList : words.register}
            </LinkButton>
          )
        )}
        {!preview && !over && (
          <LinkButton href="#calendar">
            <CalendarPlus aria-hidden="true" />
            {words.addToCalendar}
          </LinkButton>
        )}
      </div>
      <div className={styles.how}>
        {isOpen && <p>{words.takePartHow}</p>}
        {!isOpen && !over && <p>{words.registrationClosed}</p>}
        {isOpen && closes && (
          <p>
            {words.closesOn(dayInWords(dayOf(closes), lang))} <Clocks at={closes} day={dayOf(closes)} />
          </p>
        )}
        {!registered && (
          <p>
            <a href={addresses.me}>{words.myRegistration}</a>
          </p>
        )}
      </div>
    </section>
  );
}
