import { useState } from "react";
import { useMailLeaves } from "#client/app/mail-leaves.ts";
import { useWrite } from "#client/app/queries.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import styles from "#client/team/team.module.css";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { CopyButton } from "#client/ui/copy-button.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { useWords } from "#client/words/reader.tsx";
import { teamWords } from "#client/words/team.ts";
import { limits } from "#shared/limits.ts";
import { isolated } from "#shared/plain-text.ts";
import type { Member } from "#shared/team.ts";

/** For whoever has not come in: the mail once more, or, where no mail can leave, a link to hand over. */
export function Invitation({ member }: { member: Member }) {
  const mailLeaves = useMailLeaves();
  if (mailLeaves === null) return null;
  return mailLeaves ? <MailAgain member={member} /> : <LinkByHand member={member} />;
}

function MailAgain({ member: { staffId, name, email } }: { member: Member }) {
  const words = useWords(teamWords);
  const toast = useToast();
  const { event } = useEventDesk();
  const again = useWrite("team.inviteAgain", {
    onDone: () => toast(words.invitedAgain(isolated(name || email))),
  });
  return (
    <>
      <Button
        compact
        kind="quiet"
        busy={again.busy}
        onClick={() => again.send({ eventId: event.id, staffId })}
      >
        {words.inviteAgain}
      </Button>
      <AnswerNote of={again} />
    </>
  );
}

function LinkByHand({ member: { staffId, name, email } }: { member: Member }) {
  const words = useWords(teamWords);
  const { event } = useEventDesk();
  const [token, setToken] = useState("");
  const make = useWrite("team.invitationLink", { onDone: (made) => setToken(made.token) });
  if (token)
    return (
      <div className={styles.link}>
        <CopyButton compact text={`${location.origin}/j#${token}`}>
          {words.copyLink}
        </CopyButton>
        <p className={styles.soft}>{words.linkHint(isolated(name || email), limits.invitationLinkHours)}</p>
      </div>
    );
  return (
    <>
      <Button compact kind="quiet" busy={make.busy} onClick={() => make.send({ eventId: event.id, staffId })}>
        {words.makeLink}
      </Button>
      <AnswerNote
        of={make}
        says={make.refusal?.code === "not-now" ? words.linkByOperator(email) : undefined}
      />
    </>
  );
}
