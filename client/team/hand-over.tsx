import { useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import { StateDialog } from "#client/forms/state-dialog.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Button } from "#client/ui/button.tsx";
import { Field } from "#client/ui/field.tsx";
import { Select } from "#client/ui/inputs.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { teamWords } from "#client/words/team.ts";
import type { TeamRole } from "#shared/grants.ts";
import { newId } from "#shared/new-id.ts";
import { isolated } from "#shared/plain-text.ts";
import type { Member } from "#shared/team.ts";

/** Another owner first, then oneself an organizer, and only then no owner: never nobody in between. */
export function HandOver({ me, members }: { me: Member; members: readonly Member[] }) {
  const words = useWords(teamWords);
  const frame = useWords(organizeWords);
  const toast = useToast();
  const { event } = useEventDesk();
  const [open, setOpen] = useState(false);
  const [toId, setToId] = useState("");
  const [tried, setTried] = useState(false);
  const give = useWrite("team.invite");
  const take = useWrite("team.revoke", { invalidates: ["team.list", "signins.self"] });
  // An invitation to a mistyped address would hand the event to nobody.
  const others = members.filter((member) => member.staffId !== me.staffId && member.state === "active");

  const make = ({ email, name, lang, grants }: Member, role: TeamRole) =>
    grants.some((grant) => grant.role === role)
      ? Promise.resolve()
      : give.ask({
          eventId: event.id,
          id: newId(),
          email,
          name: name || email,
          lang,
          role,
          hostId: null,
          roomId: null,
        });

  async function handOver() {
    const to = others.find((member) => member.staffId === toId);
    const mine = me.grants.find((grant) => grant.role === "owner");
    setTried(true);
    if (!to || !mine) return;
    try {
      await make(to, "owner");
      await make(me, "organizer");
      await take.ask({ eventId: event.id, grantId: mine.id });
      toast(words.handedOver(isolated(to.name || to.email)));
      setOpen(false);
    } catch {
      // What was refused, or that no answer came, stands in the dialog.
    }
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.handOver}</Button>
      <StateDialog
        open={open}
        onClose={() => setOpen(false)}
        title={words.handOverTitle}
        what={words.handOverWhat}
        confirm={words.handOverConfirm}
        busy={give.busy || take.busy}
        refusal={give.refusal ?? take.refusal}
        offline={give.offline || take.offline}
        onConfirm={() => void handOver()}
      >
        {others.length === 0 ? (
          <p>{words.handOverNobody}</p>
        ) : (
          <Field label={words.handOverTo} problem={tried && toId === "" && frame.problem("invalid_value")}>
            {(ids) => (
              <Select {...ids} value={toId} onChange={(change) => setToId(change.currentTarget.value)}>
                <option value="" />
                {others.map((member) => (
                  <option key={member.staffId} value={member.staffId}>
                    {member.name || member.email}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
      </StateDialog>
    </>
  );
}
