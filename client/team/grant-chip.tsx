import { X } from "lucide-react";
import { useWrite } from "#client/app/queries.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { placeOf } from "#client/team/place.ts";
import styles from "#client/team/team.module.css";
import { IconButton } from "#client/ui/icon-button.tsx";
import { Note } from "#client/ui/note.tsx";
import { RefusalNote } from "#client/ui/refusal-note.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { useWords } from "#client/words/reader.tsx";
import { teamWords } from "#client/words/team.ts";
import { type Grant, mayGive } from "#shared/grants.ts";
import { newId } from "#shared/new-id.ts";
import type { Room } from "#shared/rooms.ts";
import type { Member } from "#shared/team.ts";

/** A role that can be taken back at once, and given again as quickly. */
export function GrantChip({
  grant,
  member,
  rooms,
}: {
  grant: Grant;
  member: Member;
  rooms: readonly Room[];
}) {
  const words = useWords(teamWords);
  const plain = usePlain();
  const toast = useToast();
  const { event, rights } = useEventDesk();
  const place = placeOf(grant, event, rooms);
  const role = place ? words.roleAt(words.roles[grant.role], plain(place)) : words.roles[grant.role];
  const name = member.name || member.email;
  const invalidates = ["team.list", "signins.self", "events.desk"] as const;
  const give = useWrite("team.invite", { invalidates });
  const giveBack = () =>
    give.send({
      eventId: event.id,
      id: newId(),
      email: member.email,
      name,
      lang: member.lang,
      role: grant.role,
      hostId: grant.hostId,
      roomId: grant.roomId,
    });
  const take = useWrite("team.revoke", {
    invalidates,
    onDone: () => toast(words.taken(role, name), giveBack),
  });
  const mayTake = mayGive(grant, rights.grants);
  return (
    <>
      <span className={styles.grant} title={words.rolesMean[grant.role]}>
        {role}
        {mayTake && (
          <IconButton
            size="small"
            label={words.takeRole(role, name)}
            busy={take.busy}
            onClick={() => take.send({ eventId: event.id, grantId: grant.id })}
          >
            <X aria-hidden />
          </IconButton>
        )}
      </span>
      {take.refusal?.code === "last-owner" && (
        <Note tone="refuse" role="alert">
          <p>{words.lastOwner}</p>
        </Note>
      )}
      {take.refusal && take.refusal.code !== "last-owner" && <RefusalNote refusal={take.refusal} />}
    </>
  );
}
