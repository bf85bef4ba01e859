import { useState } from "react";
import { useQrPath } from "#client/ui/qr-code.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { Toasts } from "#client/ui/toast.tsx";
import { call } from "#client/wire.ts";
import { meWords } from "#client/words/me.ts";
import { useWords } from "#client/words/reader.tsx";
import type { PublicEvent } from "#shared/programme.ts";
import { takesPart } from "#shared/reading.ts";
import type { MyRegistration } from "#shared/registrations.ts";
import { StateBanner } from "../event/state-banner.tsx";
import { useAddresses, useSite } from "../site.tsx";
import { useNow } from "../use-now.ts";
import { Agenda } from "./agenda.tsx";
import { DoorCode } from "./door-code.tsx";
import { HallWait } from "./hall-wait.tsx";
import { KeepCode } from "./keep-code.tsx";
import styles from "./me-page.module.css";
import { MyCalendar } from "./my-calendar.tsx";
import { MyData } from "./my-data.tsx";
import { MyDetails } from "./my-details.tsx";
import { MyLink } from "./my-link.tsx";
import { MyMoves } from "./my-moves.tsx";
import { MyReminders } from "./my-reminders.tsx";
import { MySteps } from "./my-steps.tsx";
import { useOwnDevice } from "./own-device.ts";
import { Standing } from "./standing.tsx";

/** A person's own page: how the registration stands and what can be done now, the agenda, and what can be changed. */
export function MePage({ open: firstOpen, first }: { open: PublicEvent; first: MyRegistration }) {
  const words = useWords(meWords);
  const [mine, setMine] = useState(first);
  const [open, setOpen] = useState(firstOpen);
  const [moves, setMoves] = useState(0);
  const { programme } = open;
  const { event } = programme;
  const { registration } = mine;
  const addresses = useAddresses(event.slug);
  const now = useNow(open.now);
  const { codes } = useSite();
  // A new link brings a new code.
  const code = useQrPath(mine.badgeCode, mine.badgeCode === first.badgeCode ? codes.badge : null);

  const changed = (next: MyRegistration) => {
    setMine(next);
    // The seats left are others' too: those shown may be old, so they are asked for again.
    call("programme.open", { slug: event.slug }).then(
      (reply) => reply.ok && setOpen(reply.value),
      () => {},
    );
  };
  const moved = (next: MyRegistration) => {
    changed(next);
    setMoves((before) => before + 1);
  };
  const goesOn = programme.state === "published";
  const comes = takesPart(registration) && programme.state !== "cancelled";
  const hasCode = goesOn && registration.state === "confirmed" && registration.mode === "onsite";
  const device = useOwnDevice({ open, registration, code: hasCode ? code : null });
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
        <StateBanner programme={programme} preview={false} />
        {goesOn && (
          <Standing
            registration={registration}
            hosts={event.hosts}
            moves={moves}
            code={hasCode && <DoorCode registration={registration} event={event} code={code} />}
            steps={<MySteps open={open} mine={mine} now={now} />}
          >
            <HallWait open={open} mine={mine} onChange={changed} />
            <MyMoves open={open} registration={registration} onMoved={moved} />
            {hasCode && <KeepCode name={registration.name} code={code} device={device} />}
          </Standing>
        )}
        <div className={styles.columns}>
          <div className={styles.column}>
            {comes && <Agenda open={open} mine={mine} now={now} onChange={setMine} />}
            {comes && <MyCalendar mine={mine} programme={programme} onChange={setMine} />}
          </div>
          <div className={styles.column}>
            {comes && goesOn && <MyReminders mine={mine} hosts={event.hosts} onChange={setMine} />}
            <MyDetails mine={mine} hosts={event.hosts} onChange={changed} />
            <MyLink mine={mine} hosts={event.hosts} onChange={setMine} />
            <MyData registration={registration} hosts={event.hosts} />
          </div>
        </div>
      </div>
    </Toasts>
  );
}
