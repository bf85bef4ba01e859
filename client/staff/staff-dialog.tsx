import { useRead, useWrite } from "#client/app/queries.ts";
import { StateDialog } from "#client/forms/state-dialog.tsx";
import { SignInLines } from "#client/signins/sign-in-lines.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import { serverWords } from "#client/words/server.ts";
import { isolated } from "#shared/plain-text.ts";
import type { StaffMember } from "#shared/staff.ts";

export type StaffDeed = "makeFounder" | "unmakeFounder" | "endSignIns" | "shut" | "letIn" | "remove";

interface StaffDialogProps {
  member: StaffMember;
  deed: StaffDeed;
  onClose: () => void;
}

/** What will happen to whom, before it does. */
export function StaffDialog({ member, deed, onClose }: StaffDialogProps) {
  const words = useWords(serverWords);
  const { colon } = useWords(commonWords);
  const toast = useToast();
  const { staffId } = member;
  const name = isolated(member.name || member.email);
  const options = {
    invalidates: ["staff.list", "staff.signIns", "staff.audit", "signins.self"],
    onDone: () => {
      toast(words.done);
      onClose();
    },
  } as const;
  const founder = useWrite("staff.setFounder", options);
  const state = useWrite("staff.setState", options);
  const remove = useWrite("staff.remove", options);
  const end = useWrite("staff.endSignIns", options);
  const signIns = useRead("staff.signIns", { staffId }, { enabled: deed === "endSignIns" });
  const sent = [founder, state, remove, end];
  const confirm = () => {
    if (deed === "makeFounder" || deed === "unmakeFounder")
      founder.send({ staffId, founder: deed === "makeFounder" });
    else if (deed === "shut" || deed === "letIn")
      state.send({ staffId, state: deed === "shut" ? "disabled" : "enabled" });
    else if (deed === "remove") remove.send({ staffId });
    else end.send({ staffId });
  };
  const refusal = sent.map((each) => each.refusal).find(Boolean) ?? null;
  const last = { "last-owner": words.lastOwner, "last-founder": words.lastFounder } as const;
  const inOwnWords = refusal && last[refusal.code as keyof typeof last];
  return (
    <StateDialog
      open
      onClose={onClose}
      title={`${words[deed]}${colon}${name}`}
      what={words[`${deed}What`](name)}
      confirm={words[deed]}
      busy={sent.some((each) => each.busy)}
      refusal={inOwnWords ? null : refusal}
      offline={sent.some((each) => each.offline)}
      onConfirm={confirm}
    >
      {signIns.data && <SignInLines lines={signIns.data} />}
      {inOwnWords && <p role="alert">{inOwnWords}</p>}
    </StateDialog>
  );
}
