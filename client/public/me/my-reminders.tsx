import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import type { HelpHost } from "#client/ui/refusal-note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { useWords } from "#client/words/reader.tsx";
import { remindersWords } from "#client/words/reminders.ts";
import type { MyRegistration, Reminders } from "#shared/registrations.ts";
import { Actions, Hint, Panel } from "./panel.tsx";

interface MyRemindersProps {
  mine: MyRegistration;
  hosts: readonly HelpHost[];
  onChange: (mine: MyRegistration) => void;
}

/** Whether the person is reminded: one press, and one to take it back. */
export function MyReminders({ mine, hosts, onChange }: MyRemindersProps) {
  const words = useWords(remindersWords);
  const toast = useToast();
  const { eventId, mode } = mine.registration;
  const choose = useCommand("registrations.chooseReminders", onChange);
  const other: Reminders = mine.reminders === "wanted" ? "declined" : "wanted";
  const change = () => {
    const back = () => void choose.send({ eventId, reminders: mine.reminders });
    void choose.send({ eventId, reminders: other }, () => toast(words.chosen[other], back));
  };
  return (
    <Panel title={words.title}>
      <Hint>{mine.reminders === "wanted" ? words.wanted[mode] : words.declined}</Hint>
      <Actions>
        <Button kind="quiet" compact busy={choose.busy} onClick={change}>
          {words.choose[other]}
        </Button>
      </Actions>
      <AnswerNote of={choose} contact={hosts} />
    </Panel>
  );
}
