import { useState } from "react";
import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button, LinkButton } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { type HelpHost, OfflineNote } from "#client/ui/refusal-note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { personalWords } from "#client/words/personal.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Registration } from "#shared/registrations.ts";
import { Actions, Hint, Panel } from "./panel.tsx";
import { useLater } from "./use-later.ts";

const loadKept = () => import("./kept-about-me.tsx").then(({ KeptAboutMe }) => KeptAboutMe);

interface MyDataProps {
  registration: Registration;
  hosts: readonly HelpHost[];
}

/** What is kept about the person: to see, to take along, to have erased. */
export function MyData({ registration, hosts }: MyDataProps) {
  const words = useWords(personalWords);
  const [shown, setShown] = useState<"everything" | "erase" | null>(null);
  const close = () => setShown(null);
  const { Part: KeptAboutMe, away } = useLater(loadKept, shown === "everything");
  const { eventId } = registration;
  return (
    <Panel title={words.mine}>
      <Hint>{words.mineHow}</Hint>
      <Actions>
        <Button compact onClick={() => setShown("everything")}>
          {words.see}
        </Button>
        <LinkButton compact href={`/api/personal.file?eventId=${eventId}`} download>
          {words.save}
        </LinkButton>
        <Button kind="quiet" compact onClick={() => setShown("erase")}>
          {words.erase}
        </Button>
      </Actions>
      {shown === "everything" && (
        <Dialog open wide onClose={close} title={words.mine}>
          {away && <OfflineNote />}
          {KeptAboutMe ? (
            <KeptAboutMe eventId={eventId} hosts={hosts} />
          ) : (
            !away && <p role="status">{words.loading}</p>
          )}
        </Dialog>
      )}
      {shown === "erase" && <EraseDialog registration={registration} hosts={hosts} onClose={close} />}
    </Panel>
  );
}

function EraseDialog({ registration, hosts, onClose }: MyDataProps & { onClose: () => void }) {
  const words = useWords(personalWords);
  const toast = useToast();
  const { eventId, email } = registration;
  const ask = useCommand("personal.askErasure", () => {
    toast(words.eraseMailed(email));
    onClose();
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.eraseTitle}
      actions={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          <Button kind="danger" busy={ask.busy} onClick={() => ask.send({ eventId })}>
            {words.eraseAsk}
          </Button>
        </>
      }
    >
      <ul>
        {words.eraseWhat.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p>{words.eraseMail(email)}</p>
      <AnswerNote of={ask} contact={hosts} />
    </Dialog>
  );
}
