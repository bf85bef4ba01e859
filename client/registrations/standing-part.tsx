import { useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import { Section } from "#client/organize/page.tsx";
import styles from "#client/registrations/registration-editor.module.css";
import { staleAfterEdit } from "#client/registrations/registration-form.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Note } from "#client/ui/note.tsx";
import type { HelpHost } from "#client/ui/refusal-note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";
import { isUnproven } from "#shared/reading.ts";
import type { Registration } from "#shared/registrations.ts";

interface StandingPartProps {
  registration: Registration;
  /** How many wait for the seat that would be freed. */
  waiting: number;
  hosts: readonly HelpHost[];
  onDone: () => void;
}

/**
 * Confirmed, waiting or cancelled. With nobody waiting a cancellation can be taken back; with
 * somebody in line the seat is theirs at once, so that is said first.
 */
export function StandingPart({ registration, waiting, hosts, onDone }: StandingPartProps) {
  const all = useWords(registrationsWords);
  const organize = useWords(organizeWords);
  const words = all.editor;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const write = useWrite("registrations.edit", { invalidates: staleAfterEdit });
  const who = { eventId: registration.eventId, id: registration.id };

  const seat = () => write.send({ ...who, state: "confirmed" }, () => toast(words.restored));
  const cancel = () =>
    write.send({ ...who, state: "cancelled" }, () => {
      const back = () => write.ask({ ...who, state: "confirmed" }).catch(() => toast(organize.undoFailed));
      toast(
        words.cancelled,
        waiting === 0 && registration.state === "confirmed" ? () => void back() : undefined,
      );
      onDone();
    });
  return (
    <Section title={all.states[registration.state]} hint={registration.email && words.mailed}>
      {registration.state === "confirmed" && registration.waitingPlace !== null && (
        <p>{all.waitsForHall(registration.waitingPlace)}</p>
      )}
      <div className={styles.acts}>
        {registration.state === "cancelled" && (
          <Button compact busy={write.busy} onClick={seat}>
            {words.restore}
          </Button>
        )}
        {(registration.state === "waitlisted" || isUnproven(registration)) && (
          <Button compact busy={write.busy} onClick={seat}>
            {words.confirmNow}
          </Button>
        )}
        {registration.state !== "cancelled" && !asking && (
          <Button
            kind="danger"
            compact
            busy={write.busy}
            onClick={waiting > 0 ? () => setAsking(true) : cancel}
          >
            {words.cancel}
          </Button>
        )}
      </div>
      {asking && (
        <Note tone="warn">
          <p>{words.cancelHow(waiting)}</p>
          <div className={styles.acts}>
            <Button kind="danger" compact busy={write.busy} onClick={cancel}>
              {words.cancelNow}
            </Button>
            <Button kind="quiet" compact onClick={() => setAsking(false)}>
              {words.keep}
            </Button>
          </div>
        </Note>
      )}
      <AnswerNote of={write} contact={hosts} />
    </Section>
  );
}
