import { CookiesNote } from "#client/ui/cookies-note.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import { registerWords } from "#client/words/register.ts";
import type { PublicEvent } from "#shared/programme.ts";
import { sessionsToAttend } from "#shared/reading.ts";
import { EventDays, FirstStart } from "../event/event-days.tsx";
import { StateBanner } from "../event/state-banner.tsx";
import { SendLink } from "../links/send-link.tsx";
import { useAddresses } from "../site.tsx";
import { RegisterForm } from "./register-form.tsx";
import styles from "./register-page.module.css";

export function RegisterPage({ open }: { open: PublicEvent }) {
  const words = useWords(registerWords);
  const said = useWords(publicWords);
  const { programme, registration } = open;
  const { event } = programme;
  const addresses = useAddresses(event.slug);
  const first = sessionsToAttend(programme)[0];
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.event}>
          <a href={addresses.event}>
            <InLang texts={event.title} />
          </a>
        </p>
        <h1 className={styles.title}>{words.title}</h1>
        <p className={styles.when}>
          <EventDays startsOn={event.startsOn} endsOn={event.endsOn} />
          {first && (
            <>
              {" · "}
              <FirstStart event={event} at={first.startsAt} />
            </>
          )}
        </p>
      </header>
      <StateBanner programme={programme} preview={false} />
      <CookiesNote />
      {registration === "open" ? <RegisterForm open={open} /> : <p>{said.registrationClosed}</p>}
      <SendLink eventId={event.id} hosts={event.hosts} />
    </div>
  );
}
