import { useState } from "react";
import { useRead } from "#client/app/queries.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Page } from "#client/organize/page.tsx";
import { AddressesForField } from "#client/team/addresses-for.tsx";
import { HandOver } from "#client/team/hand-over.tsx";
import { MemberLine } from "#client/team/member-line.tsx";
import { PasskeysForField } from "#client/team/passkeys-for.tsx";
import { RoleDialog } from "#client/team/role-dialog.tsx";
import styles from "#client/team/team.module.css";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { useWords } from "#client/words/reader.tsx";
import { teamWords } from "#client/words/team.ts";
import type { Member } from "#shared/team.ts";

/** Who prepares and runs the event, and what each may do. */
export function TeamPage() {
  const words = useWords(teamWords);
  const { event, rights } = useEventDesk();
  const eventId = event.id;
  const self = useRead("signins.self", {});
  const team = useRead("team.list", { eventId });
  const rooms = useRead("rooms.list", { eventId });
  const [giving, setGiving] = useState<"nobody" | "invite" | Member>("nobody");
  const myId = self.data?.staff?.id;
  const me = team.data?.find((member) => member.staffId === myId);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        rights.prepares && (
          <>
            {rights.owns && me && team.data && <HandOver me={me} members={team.data} />}
            <Button onClick={() => setGiving("invite")}>{words.invite}</Button>
          </>
        )
      }
    >
      <AnswerNote of={team} contact={event.hosts} />
      {team.isPending && <Skeleton lines={4} />}
      <ul className={styles.members}>
        {team.data?.map((member) => (
          <MemberLine
            key={member.staffId}
            member={member}
            isMe={member.staffId === myId}
            rooms={rooms.data ?? []}
            onGive={() => setGiving(member)}
          />
        ))}
      </ul>
      {rights.prepares && <AddressesForField />}
      {rights.owns && self.data?.staff && <PasskeysForField self={self.data.staff} />}
      {giving !== "nobody" && (
        <RoleDialog
          member={giving === "invite" ? null : giving}
          rooms={rooms.data ?? []}
          onClose={() => setGiving("nobody")}
        />
      )}
    </Page>
  );
}
