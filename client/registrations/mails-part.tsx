import { useState } from "react";
import { useRead } from "#client/app/queries.ts";
import { MailLine } from "#client/mails/mail-line.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Section } from "#client/organize/page.tsx";
import styles from "#client/registrations/registration-editor.module.css";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { mailsWords } from "#client/words/mails.ts";
import { useWords } from "#client/words/reader.tsx";
import { limits } from "#shared/limits.ts";

/** What was written to one person, when, and how far it is. Read once it is asked for: that stands in the audit. */
export function MailsPart({ registrationId }: { registrationId: string }) {
  const words = useWords(mailsWords);
  const [open, setOpen] = useState(false);
  return (
    <Section title={words.title} hint={words.ofPersonHow}>
      <div className={styles.acts}>
        <Button kind="quiet" compact aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.ofPerson}
        </Button>
      </div>
      {open && <Written registrationId={registrationId} />}
    </Section>
  );
}

function Written({ registrationId }: { registrationId: string }) {
  const words = useWords(mailsWords);
  const { event } = useEventDesk();
  const mails = useRead("mails.list", { eventId: event.id, registrationId, limit: limits.pageRowsMax });
  if (!mails.data) return mails.isLoading ? <Skeleton lines={3} /> : <AnswerNote of={mails} />;
  const { rows, sends } = mails.data;
  if (rows.length === 0) return <p role="status">{words.nothingWritten}</p>;
  return (
    <>
      {!sends && <p className={styles.hint}>{words.staysHereHow}</p>}
      <ul className={styles.mails}>
        {rows.map((mail) => (
          <MailLine key={mail.id} eventId={event.id} mail={mail} hosts={event.hosts} ofOne />
        ))}
      </ul>
    </>
  );
}
