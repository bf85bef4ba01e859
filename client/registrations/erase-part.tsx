import { useState } from "react";
import { useMailLeaves } from "#client/app/mail-leaves.ts";
import { useWrite } from "#client/app/queries.ts";
import { Section } from "#client/organize/page.tsx";
import styles from "#client/registrations/registration-editor.module.css";
import { staleAfterEdit } from "#client/registrations/registration-form.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Note } from "#client/ui/note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { personalDeskWords } from "#client/words/personal-desk.ts";
import { useWords } from "#client/words/reader.tsx";

/** For whoever asks the organizers instead of pressing the link: said first, since nothing brings it back. */
export function ErasePart({ who, onDone }: { who: { eventId: string; id: string }; onDone: () => void }) {
  const words = useWords(personalDeskWords);
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const mailLeaves = useMailLeaves();
  const erase = useWrite("personal.erase", {
    invalidates: [...staleAfterEdit, "personal.retention"],
    onDone: () => {
      toast(words.erasing);
      onDone();
    },
  });
  return (
    <Section title={words.section} hint={words.eraseHow}>
      <div className={styles.acts}>
        <Button kind="quiet" compact aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {words.erase}
        </Button>
      </div>
      {asking && (
        <Note tone="warn">
          <p>{words.eraseWhat(mailLeaves !== false)}</p>
          <Button kind="danger" compact busy={erase.busy} onClick={() => erase.send(who)}>
            {words.eraseNow}
          </Button>
        </Note>
      )}
      <AnswerNote of={erase} />
    </Section>
  );
}
