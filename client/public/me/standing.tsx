import { CircleCheck, CircleSlash, Hourglass } from "lucide-react";
import { meWords } from "#client/words/me.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Registration } from "#shared/registrations.ts";
import styles from "./standing.module.css";

/** How the registration stands, in one sentence, and what follows. */
export function Standing({ registration }: { registration: Registration }) {
  const words = useWords(meWords);
  const { state, mode } = registration;
  const Icon = { confirmed: CircleCheck, waitlisted: Hourglass, cancelled: CircleSlash }[state];
  const said = {
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
        {state !== "cancelled" && (
          <p className={styles.mailed}>
            {words.mailedTo(registration.email)} <a href="#details">{words.wrongAddress}</a>
          </p>
        )}
      </div>
    </section>
  );
}
