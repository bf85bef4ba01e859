import { useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import { newId } from "#client/new-id.ts";
import { StateDialog } from "#client/organize/state-dialog.tsx";
import { Field } from "#client/ui/field.tsx";
import { EmailInput, LangSelect, TextInput } from "#client/ui/inputs.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { serverWords } from "#client/words/server.ts";
import { teamWords } from "#client/words/team.ts";
import { Email } from "#shared/commands.ts";

/** Somebody else who looks after the server. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(serverWords);
  const team = useWords(teamWords);
  const frame = useWords(organizeWords);
  const toast = useToast();
  const reader = useLang();
  const [id] = useState(newId);
  const [who, setWho] = useState({ email: "", name: "", lang: reader });
  const [tried, setTried] = useState(false);
  const invite = useWrite("staff.invite", {
    invalidates: ["staff.list", "staff.audit"],
    onDone: () => {
      toast(words.invited(who.name));
      onClose();
    },
  });
  const emailWrong = !Email.safeParse(who.email.trim()).success;
  const nameWrong = who.name.trim() === "";
  const submit = () => {
    setTried(true);
    if (!emailWrong && !nameWrong) invite.mutate({ id, ...who, email: who.email.trim() });
  };
  return (
    <StateDialog
      open
      onClose={onClose}
      title={words.invite}
      what={[words.inviteHint]}
      confirm={team.sendInvitation}
      busy={invite.isPending}
      refusal={invite.refusal}
      offline={invite.offline}
      onConfirm={submit}
    >
      <Field
        label={team.email}
        problem={
          tried && emailWrong && frame.problem(who.email.trim() === "" ? "too_small" : "invalid_format")
        }
      >
        {(ids) => (
          <EmailInput
            {...ids}
            autoComplete="off"
            value={who.email}
            onChange={(typed) => setWho({ ...who, email: typed.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={team.name} problem={tried && nameWrong && frame.problem("too_small")}>
        {(ids) => (
          <TextInput
            {...ids}
            autoComplete="off"
            value={who.name}
            onChange={(typed) => setWho({ ...who, name: typed.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={team.lang} hint={team.langHint}>
        {(ids) => <LangSelect {...ids} value={who.lang} onChange={(lang) => setWho({ ...who, lang })} />}
      </Field>
    </StateDialog>
  );
}
