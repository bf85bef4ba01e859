import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { commonWords } from "#client/words/common.ts";
import { meWords } from "#client/words/me.ts";
import { useWords } from "#client/words/reader.tsx";
import type { PublicEvent } from "#shared/programme.ts";
import { isUnproven } from "#shared/reading.ts";
import type { MyRegistration, Registration } from "#shared/registrations.ts";
import type { Mode } from "#shared/rooms.ts";

interface SwitchDialogProps {
  open: PublicEvent;
  registration: Registration;
  to: Mode;
  onClose: () => void;
  onDone: (mine: MyRegistration) => void;
}

/** A mail is spoken of where one goes: to an address that somebody gave, and has shown to be theirs. */
export const isWritten = (registration: Registration) =>
  registration.email !== "" && !isUnproven(registration);

/** Says first what happens to both seats; the server takes the new one before it frees the old. */
export function SwitchDialog({ open, registration, to, onClose, onDone }: SwitchDialogProps) {
  const words = useWords(meWords);
  const common = useWords(commonWords);
  const { event } = open.programme;
  const free = open.seats.find((seat) => seat.mode === to)?.free ?? 0;
  const waits = registration.state === "waitlisted";
  // Invited people have seats of their own, which the public counters do not show.
  const full = free === 0 && !waits && registration.group === "general";
  const change = useCommand("registrations.switchMode", onDone);
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.switchTitle[to]}
      actions={
        <>
          <Button onClick={onClose}>{full ? common.close : words.keep}</Button>
          {!full && (
            <Button
              kind="seal"
              busy={change.busy}
              onClick={() => change.send({ eventId: event.id, mode: to })}
            >
              {words.switchTo[to]}
            </Button>
          )}
        </>
      }
    >
      {full ? (
        <p>{words.switchFull}</p>
      ) : (
        <>
          {free > 0 && registration.group === "general" && <p>{words.switchFree(free)}</p>}
          <p>{waits ? words.switchWaiting : words.switchFrees}</p>
          {isWritten(registration) && <p>{words.switchMail}</p>}
        </>
      )}
      <AnswerNote of={change} contact={event.hosts} />
    </Dialog>
  );
}
