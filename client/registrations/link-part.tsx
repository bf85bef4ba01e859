import { KeyRound, Send } from "lucide-react";
import { useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import { Section } from "#client/organize/page.tsx";
import { HandOverLink } from "#client/registrations/hand-over-link.tsx";
import styles from "#client/registrations/registration-editor.module.css";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Note } from "#client/ui/note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";

/** The personal link: mailed again, or made anew, which ends the old one. */
export function LinkPart({ who, hasAddress }: { who: { eventId: string; id: string }; hasAddress: boolean }) {
  const { editor: words } = useWords(registrationsWords);
  const toast = useToast();
  const [rotating, setRotating] = useState(false);
  const send = useWrite("registrations.resendLink", {
    invalidates: ["mails.list"],
    onDone: (_, { rotate }) => {
      toast(rotate ? words.rotated : words.resent);
      setRotating(false);
    },
  });
  if (!hasAddress)
    return (
      <Section title={words.link} hint={words.handOverHow}>
        <HandOverLink who={who} />
      </Section>
    );
  return (
    <Section title={words.link} hint={words.linkHow}>
      <div className={styles.acts}>
        <Button compact busy={send.busy} onClick={() => send.send({ ...who, rotate: false })}>
          <Send aria-hidden /> {words.resend}
        </Button>
        <Button compact aria-expanded={rotating} onClick={() => setRotating(!rotating)}>
          <KeyRound aria-hidden /> {words.rotate}
        </Button>
      </div>
      {rotating && (
        <Note tone="warn">
          <p>{words.rotateHow}</p>
          <Button kind="danger" compact busy={send.busy} onClick={() => send.send({ ...who, rotate: true })}>
            {words.rotateNow}
          </Button>
        </Note>
      )}
      <AnswerNote of={send} />
    </Section>
  );
}
