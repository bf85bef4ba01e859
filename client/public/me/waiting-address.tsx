import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import type { HelpHost } from "#client/ui/refusal-note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { addressWords } from "#client/words/address.ts";
import { useWords } from "#client/words/reader.tsx";
import type { MyRegistration } from "#shared/registrations.ts";
import { Actions, Hint } from "./panel.tsx";
import styles from "./waiting-address.module.css";

interface WaitingAddressProps {
  mine: MyRegistration;
  waitsFor: string;
  hosts: readonly HelpHost[];
  onChange: (mine: MyRegistration) => void;
}

/** Another address that was asked for, until its mailbox has confirmed it. */
export function WaitingAddress({ mine, waitsFor, hosts, onChange }: WaitingAddressProps) {
  const words = useWords(addressWords);
  const toast = useToast();
  const { eventId, email } = mine.registration;
  const again = useCommand("registrations.correctMine", (next) => {
    toast(words.asked(waitsFor));
    onChange(next);
  });
  const withdraw = useCommand("registrations.correctMine", (next) => {
    toast(words.withdrawn(email));
    onChange(next);
  });
  return (
    <div className={styles.waiting} role="status">
      <p>{words.waits(waitsFor)}</p>
      <Hint>{words.waitsHow}</Hint>
      <Actions>
        <Button compact busy={again.busy} onClick={() => again.send({ eventId, email: waitsFor })}>
          {words.again}
        </Button>
        <Button kind="quiet" compact busy={withdraw.busy} onClick={() => withdraw.send({ eventId, email })}>
          {words.withdraw}
        </Button>
      </Actions>
      <AnswerNote of={again} contact={hosts} />
      <AnswerNote of={withdraw} contact={hosts} />
    </div>
  );
}
