import { useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import { problemsIn } from "#client/forms/problems.ts";
import { newId } from "#client/new-id.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Row } from "#client/organize/page.tsx";
import { type ChosenRole, isComplete, RoleFields } from "#client/team/role-fields.tsx";
import styles from "#client/team/team.module.css";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { Field } from "#client/ui/field.tsx";
import { EmailInput, LangSelect, TextInput } from "#client/ui/inputs.tsx";
import { OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { teamWords } from "#client/words/team.ts";
import { Email } from "#shared/commands.ts";
import { isolated, isVisible } from "#shared/plain-text.ts";
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
  const { event } = useEventDesk();
  const [id] = useState(newId);
  const [who, setWho] = useState({
    email: member?.email ?? "",
    name: member?.name ?? "",
    lang: member?.lang ?? reader,
  });
  const [chosen, setChosen] = useState<ChosenRole>({ role: "organizer", hostId: null, roomId: null });
  const [tried, setTried] = useState(false);
  const give = useWrite("team.invite", {
    invalidates: ["team.list", "signins.self"],
    onDone: (given) => {
      const name = isolated(given.name || given.email);
      toast(member ? words.given(name) : words.invitedDone(name));
      onClose();
    },
  });
  const emailWrong = problemsIn(Email, who.email)[0]?.reason;
  const nameWrong = !isVisible(who.name);
  const submit = () => {
    setTried(true);
    if (emailWrong || nameWrong || !isComplete(chosen)) return;
    give.mutate({ eventId: event.id, id, ...who, email: who.email.trim(), ...chosen });
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
            <p className={styles.soft}>{words.inviteHint}</p>
            <Field
              label={words.email}
              problem={
                tried && emailWrong && frame.problem(who.email.trim() === "" ? "too_small" : emailWrong)
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
            <Row>
              <Field label={words.name} problem={tried && nameWrong && frame.problem("too_small")}>
                {(ids) => (
                  <TextInput
                    {...ids}
                    autoComplete="off"
                    value={who.name}
                    onChange={(typed) => setWho({ ...who, name: typed.currentTarget.value })}
                  />
                )}
              </Field>
              <Field label={words.lang} hint={words.langHint}>
                {(ids) => (
                  <LangSelect {...ids} value={who.lang} onChange={(lang) => setWho({ ...who, lang })} />
                )}
              </Field>
            </Row>
          </>
        )}
        <RoleFields chosen={chosen} rooms={rooms} tried={tried} onChange={setChosen} />
        {give.refusal && <RefusalNote refusal={give.refusal} />}
        {give.offline && <OfflineNote />}
        <div className={styles.actions}>
          <Button kind="quiet" onClick={onClose}>
            {frame.cancel}
          </Button>
          <Button type="submit" kind="seal" busy={give.isPending}>
            {member ? words.give : words.sendInvitation}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
