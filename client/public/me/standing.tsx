import { CircleCheck, CircleSlash, Hourglass, type LucideIcon, MailQuestion } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
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
  /** How often the person has changed it here: each time, the eye is led back to what it has become. */
  moves: number;
  /** What is shown at the door. */
  code: ReactNode;
  /** What can be done now. */
  steps: ReactNode;
  /** What can be changed. */
  children: ReactNode;
}

/** How the registration stands, in one sentence, with what follows and what can be done about it. */
export function Standing({ registration, hosts, moves, code, steps, children }: StandingProps) {
  const words = useWords(meWords);
  const { state, mode } = registration;
  const Icon = icons[state];
  const sentence = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moves > 0) sentence.current?.focus();
  }, [moves]);
  const said = {
    unproven: [words.unproven, words.unprovenHow(registration.email)],
    lapsed: [words.lapsed, words.lapsedHow(registration.email)],
    confirmed: [words.confirmed[mode], words.confirmedHow[mode]],
    waitlisted: [words.waitlisted(registration.waitingPlace ?? 1), words.waitlistedHow],
    cancelled: [words.cancelled, words.cancelledHow],
  }[state];
  return (
    <section className={styles.standing} data-state={state} aria-labelledby="standing">
      <div className={styles.said}>
        <Icon aria-hidden="true" className={styles.icon} />
        <h2 id="standing" ref={sentence} tabIndex={-1} className={styles.sentence}>
          {said[0]}
        </h2>
      </div>
      {code}
      <div className={styles.follows}>
        {state === "confirmed" && steps}
        <p>{said[1]}</p>
        {isUnproven(registration) && <SendAgain registration={registration} hosts={hosts} />}
        {state !== "confirmed" && steps}
      </div>
      {children && <div className={styles.changes}>{children}</div>}
      {(state === "confirmed" || state === "waitlisted") && registration.email && (
        <p className={styles.mailed}>
          {words.mailedTo(registration.email)} <a href="#details">{words.wrongAddress}</a>
        </p>
      )}
    </section>
  );
}

function SendAgain({
  registration: { eventId, email },
  hosts,
}: Pick<StandingProps, "registration" | "hosts">) {
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
