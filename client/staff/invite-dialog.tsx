import { useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import { StateDialog } from "#client/forms/state-dialog.tsx";
import { canBeInvited, type Invited, InvitedFields } from "#client/team/invited-fields.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { serverWords } from "#client/words/server.ts";
import { teamWords } from "#client/words/team.ts";
import { newId } from "#shared/new-id.ts";

/** Somebody else who looks after the server. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(serverWords);
  const team = useWords(teamWords);
  const toast = useToast();
  const reader = useLang();
  const [id] = useState(newId);
  const [who, setWho] = useState<Invited>({ email: "", name: "", lang: reader });
  const [tried, setTried] = useState(false);
  const invite = useWrite("staff.invite", {
    invalidates: ["staff.list", "staff.audit"],
    onDone: () => {
      toast(words.invited(who.name));
      onClose();
    },
  });
  const submit = () => {
    setTried(true);
    if (canBeInvited(who)) invite.send({ id, ...who, email: who.email.trim() });
  };
  return (
    <StateDialog
      open
      onClose={onClose}
      title={words.invite}
      what={[words.inviteHint]}
      confirm={team.sendInvitation}
      busy={invite.busy}
      refusal={invite.refusal}
      offline={invite.offline}
      onConfirm={submit}
    >
      <InvitedFields who={who} tried={tried} onChange={setWho} />
    </StateDialog>
  );
}
