import { useState } from "react";
import { useMailLeaves } from "#client/app/mail-leaves.ts";
import { useWrite } from "#client/app/queries.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { canBeInvited, type Invited, InvitedFields } from "#client/team/invited-fields.tsx";
import { blankRole, type ChosenRole, isComplete, RoleFields } from "#client/team/role-fields.tsx";
import styles from "#client/team/team.module.css";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { teamWords } from "#client/words/team.ts";
import { newId } from "#shared/new-id.ts";
import { isolated } from "#shared/plain-text.ts";
import type { Room } from "#shared/rooms.ts";
import type { Member } from "#shared/team.ts";

interface RoleDialogProps {
  /** Who gets another role; null: somebody new is invited. */
  member: Member | null;
  rooms: readonly Room[];
  onClose: () => void;
}

export function RoleDialog({ member, rooms, onClose }: RoleDialogProps) {
  const words = useWords(teamWords);
  const frame = useWords(organizeWords);
  const toast = useToast();
  const reader = useLang();
  const { event, rights } = useEventDesk();
  const byHand = useMailLeaves() === false;
  const [id] = useState(newId);
  const [who, setWho] = useState<Invited>({
    email: member?.email ?? "",
    name: member?.name ?? "",
    lang: member?.lang ?? reader,
  });
  const [chosen, setChosen] = useState<ChosenRole>(() =>
    blankRole(rights.leads ? "organizer" : "moderator", event, rights.grants),
  );
  const [tried, setTried] = useState(false);
  const give = useWrite("team.invite", {
    invalidates: ["team.list", "signins.self"],
    onDone: (given) => {
      const name = isolated(given.name || given.email);
      toast(member ? words.given(name) : words.invitedDone(name));
      onClose();
    },
  });
  const submit = () => {
    setTried(true);
    if (!(member || canBeInvited(who)) || !isComplete(chosen)) return;
    give.send({ eventId: event.id, id, ...who, email: who.email.trim(), ...chosen });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={member ? words.giveRole(isolated(member.name || member.email)) : words.inviteTitle}
    >
      <form
        className={styles.dialog}
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault();
          submit();
        }}
      >
        {!member && (
          <>
            <p className={styles.soft}>{byHand ? words.inviteHintByHand : words.inviteHint}</p>
            <InvitedFields who={who} tried={tried} onChange={setWho} />
          </>
        )}
        <RoleFields chosen={chosen} rooms={rooms} tried={tried} onChange={setChosen} />
        <AnswerNote of={give} />
        <div className={styles.actions}>
          <Button kind="quiet" onClick={onClose}>
            {frame.cancel}
          </Button>
          <Button type="submit" kind="seal" busy={give.busy}>
            {member ? words.give : byHand ? words.invite : words.sendInvitation}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
