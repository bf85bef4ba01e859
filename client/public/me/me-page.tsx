import { useState } from "react";
import { InLang } from "#client/ui/texts.tsx";
import { Toasts } from "#client/ui/toast.tsx";
import { call } from "#client/wire.ts";
import { meWords } from "#client/words/me.ts";
import { useWords } from "#client/words/reader.tsx";
import type { PublicEvent } from "#shared/programme.ts";
import { takesPart } from "#shared/reading.ts";
import type { MyRegistration } from "#shared/registrations.ts";
import { StateBanner } from "../event/state-banner.tsx";
import { useAddresses } from "../site.tsx";
import { Agenda } from "./agenda.tsx";
import { Badge } from "./badge.tsx";
import { CalendarChoice } from "./calendar-choice.tsx";
import styles from "./me-page.module.css";
import { MyCalendar } from "./my-calendar.tsx";
import { MyData } from "./my-data.tsx";
import { MyDetails } from "./my-details.tsx";
import { MyLink } from "./my-link.tsx";
import { MyMoves } from "./my-moves.tsx";
import { Standing } from "./standing.tsx";

/** A person's own page: how the registration stands, the agenda, the badge, and what can be changed. */
export function MePage({ open: firstOpen, first }: { open: PublicEvent; first: MyRegistration }) {
  const words = useWords(meWords);
  const [mine, setMine] = useState(first);
  const [open, setOpen] = useState(firstOpen);
  const { event } = open.programme;
  const addresses = useAddresses(event.slug);

  const changed = (next: MyRegistration) => {
    setMine(next);
    // The seats left are others' too: those shown may be old, so they are asked for again.
    call("programme.open", { slug: event.slug }).then(
      (reply) => reply.ok && setOpen(reply.value),
      () => {},
    );
  };
  const goesOn = open.programme.state === "published";
  const comes = takesPart(mine.registration);
  return (
    <Toasts>
      <div className={styles.page}>
        <header className={styles.head}>
          <p className={styles.event}>
            <a href={addresses.event}>
              <InLang texts={event.title} />
            </a>
          </p>
          <h1 className={styles.title}>{words.title}</h1>
        </header>
        <StateBanner state={open.programme.state} preview={false} />
        <div className={styles.columns}>
          <div className={styles.main}>
            <div className={styles.standing}>
              <Standing registration={mine.registration} hosts={event.hosts} />
            </div>
            {comes && <Agenda open={open} mine={mine} onChange={setMine} />}
            {comes && <MyCalendar mine={mine} programme={open.programme} onChange={setMine} />}
            {comes && <CalendarChoice mine={mine} hosts={event.hosts} onChange={setMine} />}
          </div>
          <div className={styles.side}>
            {comes && (
              <div className={styles.badge}>
                <Badge registration={mine.registration} event={event} />
              </div>
            )}
            {goesOn && <MyMoves open={open} registration={mine.registration} onChange={changed} />}
            <MyDetails mine={mine} hosts={event.hosts} onChange={changed} />
            <MyLink mine={mine} hosts={event.hosts} onChange={setMine} />
            <MyData registration={mine.registration} hosts={event.hosts} />
          </div>
        </div>
      </div>
    </Toasts>
  );
}
