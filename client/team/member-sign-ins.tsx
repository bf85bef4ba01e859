import { useRead, useWrite } from "#client/app/queries.ts";
import { StateDialog } from "#client/forms/state-dialog.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { SignInLines } from "#client/signins/sign-in-lines.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import { serverWords } from "#client/words/server.ts";
import { isolated } from "#shared/plain-text.ts";
import type { Member } from "#shared/team.ts";

/** Where a member of the team is signed in, and the end of it all, for owners. */
export function MemberSignIns({ member, onClose }: { member: Member; onClose: () => void }) {
  const words = useWords(serverWords);
  const { colon } = useWords(commonWords);
  const toast = useToast();
  const { event } = useEventDesk();
  const place = { eventId: event.id, staffId: member.staffId };
  const list = useRead("team.signIns", place);
  const end = useWrite("team.endSignIns", {
    invalidates: ["team.signIns", "signins.self", "audit.list"],
    onDone: () => {
      toast(words.done);
      onClose();
    },
  });
  const name = isolated(member.name || member.email);
  return (
    <StateDialog
      open
      onClose={onClose}
      title={`${words.endSignIns}${colon}${name}`}
      what={words.endSignInsWhat(name)}
      confirm={words.endSignIns}
      busy={end.busy}
      refusal={list.refusal ?? end.refusal}
      offline={list.offline || end.offline}
      onConfirm={() => end.send(place)}
    >
      {list.isPending && <Skeleton lines={2} />}
      {list.data?.length === 0 ? <p>{words.nowhere}</p> : <SignInLines lines={list.data ?? []} />}
    </StateDialog>
  );
}
