import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { meWords } from "#client/words/me.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Event } from "#shared/events.ts";
import type { MyRegistration, Registration } from "#shared/registrations.ts";

interface CancelDialogProps {
  event: Pick<Event, "id" | "hosts">;
  registration: Registration;
  onClose: () => void;
  onDone: (mine: MyRegistration) => void;
}

/** A cancellation promotes somebody at once, so the page says first what will happen. */
export function CancelDialog({ event, registration, onClose, onDone }: CancelDialogProps) {
  const words = useWords(meWords);
  const cancel = useCommand("registrations.cancelMine", onDone);
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.cancelTitle}
      actions={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          <Button kind="danger" busy={cancel.busy} onClick={() => cancel.send({ eventId: event.id })}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <p>{registration.state === "waitlisted" ? words.cancelWaitingHow : words.cancelHow}</p>
      <p>{words.cancelBack}</p>
      <AnswerNote of={cancel} contact={event.hosts} />
    </Dialog>
  );
}
