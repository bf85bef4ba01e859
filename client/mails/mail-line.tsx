import { RotateCw } from "lucide-react";
import { useWrite } from "#client/app/queries.ts";
import styles from "#client/mails/mails-page.module.css";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { When } from "#client/ui/clocks.tsx";
import { Disclosure } from "#client/ui/disclosure.tsx";
import { PersonName } from "#client/ui/name.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { commonWords } from "#client/words/common.ts";
import { mailsWords } from "#client/words/mails.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Host } from "#shared/events.ts";
import type { Mail } from "#shared/mails.ts";

interface MailLineProps {
  eventId: string;
  mail: Mail;
  hosts: readonly Host[];
  /** Among those of one person: when it was written stands there, not to whom. */
  ofOne?: boolean;
}

/** One mail, closed to a line; opened, what the person reads. */
export function MailLine({ eventId, mail, hosts, ofOne = false }: MailLineProps) {
  const words = useWords(mailsWords);
  const { colon } = useWords(commonWords);
  const toast = useToast();
  const retry = useWrite("mails.retry", { invalidates: ["mails.list"], onDone: () => toast(words.retried) });
  return (
    <li className={styles.mail}>
      <Disclosure
        row
        summary={
          <>
            <span className={styles.state} data-state={mail.state}>
              {words.states[mail.state]}
            </span>
            <span className={styles.subject}>
              <span lang={mail.lang}>{mail.subject}</span>
              <small>
                {ofOne ? <When at={mail.sentAt ?? mail.queuedAt} /> : <Addressee mail={mail} />} ·{" "}
                <InLang texts={mail.name} />
              </small>
            </span>
          </>
        }
      >
        <div className={styles.body}>
          <p className={styles.facts}>
            {words.queuedAt}
            {colon}
            <When at={mail.queuedAt} />
            {mail.sentAt && (
              <>
                <br />
                {words.sentAt}
                {colon}
                <When at={mail.sentAt} />
              </>
            )}
            {mail.tries > 0 && (
              <>
                <br />
                {words.tries(mail.tries)}
              </>
            )}
          </p>
          {mail.text === null ? <p>{words.ofOtherHost}</p> : <pre lang={mail.lang}>{mail.text}</pre>}
        </div>
      </Disclosure>
      {mail.problem && (
        <p className={styles.problem}>
          {words.serverSaid} <q>{mail.problem}</q>
        </p>
      )}
      {mail.state === "failed" && (
        <Button
          compact
          className={styles.retry}
          busy={retry.busy}
          onClick={() => retry.send({ eventId, id: mail.id })}
        >
          <RotateCw aria-hidden /> {words.retry}
        </Button>
      )}
      <AnswerNote of={retry} contact={hosts} />
    </li>
  );
}

/** By the address, or by name where that is not the reader's to read. */
function Addressee({ mail: { to, person, lang } }: { mail: Mail }) {
  if (to !== null || !person) return to;
  return <PersonName name={person} nameLang={lang} inline />;
}
