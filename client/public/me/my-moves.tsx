import { useState } from "react";
import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { meWords } from "#client/words/me.ts";
import { useWords } from "#client/words/reader.tsx";
import type { PublicEvent } from "#shared/programme.ts";
import type { MyRegistration, Registration } from "#shared/registrations.ts";
import { CancelDialog } from "./cancel-dialog.tsx";
import { Actions } from "./panel.tsx";
import { isWritten, SwitchDialog } from "./switch-dialog.tsx";

interface MyMovesProps {
  open: PublicEvent;
  registration: Registration;
  onMoved: (mine: MyRegistration) => void;
}

/** Between hall and online, out, and in again: each says first what follows for others. */
export function MyMoves({ open, registration, onMoved }: MyMovesProps) {
  const words = useWords(meWords);
  const toast = useToast();
  const [asking, setAsking] = useState<"switch" | "cancel" | null>(null);
  const done = (said: string) => (mine: MyRegistration) => {
    setAsking(null);
    onMoved(mine);
    if (isWritten(registration)) toast(said);
  };
  const restore = useCommand("registrations.restoreMine", done(words.restored));
  const { event } = open.programme;
  const other = registration.mode === "onsite" ? "online" : "onsite";
  // Who waits for the hall beside a seat online moves there by itself.
  const isWaiting = registration.state === "confirmed" && registration.waitingFor !== null;
  const offered = !isWaiting && open.seats.some((seat) => seat.mode === other && seat.capacity > 0);

  if (registration.state === "cancelled")
    return (
      <>
        <Actions>
          <Button kind="seal" busy={restore.busy} onClick={() => restore.send({ eventId: event.id })}>
            {words.restore}
          </Button>
        </Actions>
        <AnswerNote of={restore} contact={event.hosts} />
      </>
    );
  return (
    <>
      <Actions>
        {offered && (
          <Button compact onClick={() => setAsking("switch")}>
            {words.switchTo[other]}
          </Button>
        )}
        <Button kind="quiet" compact onClick={() => setAsking("cancel")}>
          {words.cancel}
        </Button>
      </Actions>
      {asking === "switch" && (
        <SwitchDialog
          open={open}
          registration={registration}
          to={other}
          onClose={() => setAsking(null)}
          onDone={done(words.switched[other])}
        />
      )}
      {asking === "cancel" && (
        <CancelDialog
          event={event}
          registration={registration}
          onClose={() => setAsking(null)}
          onDone={done(words.cancelledMail)}
        />
      )}
    </>
  );
}
