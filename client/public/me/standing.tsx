import { CircleCheck, CircleSlash, Hourglass, type LucideIcon, MailQuestion } from "lucide-react";
import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import type { HelpHost } from "#client/ui/refusal-note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { meWords } from "#client/words/me.ts";
import { useWords } from "#client/words/reader.tsx";
import { isUnproven } from "#shared/reading.ts";
import type { Registration, RegistrationState } from "#shared/registrations.ts";
import styles from "./standing.module.css";

const icons: Record<RegistrationState, LucideIcon> = {
  confirmed: CircleCheck,
  waitlisted: Hourglass,
  unproven: MailQuestion,
  lapsed: MailQuestion,
  cancelled: CircleSlash,
};

interface StandingProps {
  registration: Registration;
  hosts: readonly HelpHost[];
}

/** How the registration stands, in one sentence, and what follows. */
export function Standing({ registration, hosts }: StandingProps) {
  const words = useWords(meWords);
  const { state, mode } = registration;
  const Icon = icons[state];
  const said = {
    unproven: [words.unproven, words.unprovenHow(registration.email)],
    lapsed: [words.lapsed, words.lapsedHow(registration.email)],
    confirmed: [words.confirmed[mode], words.confirmedHow[mode]],
    waitlisted: [words.waitlisted(registration.waitingPlace ?? 1), words.waitlistedHow],
    cancelled: [words.cancelled, words.cancelledHow],
  }[state];
  return (
    <section className={styles.standing} data-state={state} aria-live="polite">
      <Icon aria-hidden="true" className={styles.icon} />
      <div className={styles.body}>
        <p className={styles.sentence}>{said[0]}</p>
        <p>{said[1]}</p>
        {isUnproven(registration) && <SendAgain registration={registration} hosts={hosts} />}
        {(state === "confirmed" || state === "waitlisted") && registration.email && (
          <p className={styles.mailed}>
            {words.mailedTo(registration.email)} <a href="#details">{words.wrongAddress}</a>
          </p>
        )}
      </div>
    </section>
  );
}

function SendAgain({ registration: { eventId, email }, hosts }: StandingProps) {
  const words = useWords(meWords);
  const toast = useToast();
  const mail = useCommand("registrations.sendLink", () => toast(words.linkMailed(email)));
  return (
    <>
      <p className={styles.again}>
        <Button compact busy={mail.busy} onClick={() => mail.send({ eventId, email })}>
          {words.sendAgain}
        </Button>
        <a href="#details">{words.wrongAddress}</a>
      </p>
      <AnswerNote of={mail} contact={hosts} />
    </>
  );
}
