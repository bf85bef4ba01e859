import { Plus } from "lucide-react";
import { useState } from "react";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { GrantChip } from "#client/team/grant-chip.tsx";
import { Invitation } from "#client/team/invitation.tsx";
import { MemberSignIns } from "#client/team/member-sign-ins.tsx";
import styles from "#client/team/team.module.css";
import { Button } from "#client/ui/button.tsx";
import { IconButton } from "#client/ui/icon-button.tsx";
import { useWords } from "#client/words/reader.tsx";
import { serverWords } from "#client/words/server.ts";
import { teamWords } from "#client/words/team.ts";
import { mayGive } from "#shared/grants.ts";
import type { Room } from "#shared/rooms.ts";
import type { Member } from "#shared/team.ts";

interface MemberLineProps {
  member: Member;
  isMe: boolean;
  rooms: readonly Room[];
  onGive: () => void;
}

/** One member: who it is, and each role with a way to take it back. */
export function MemberLine({ member, isMe, rooms, onGive }: MemberLineProps) {
  const words = useWords(teamWords);
  const server = useWords(serverWords);
  const [shown, setShown] = useState(false);
  const { rights } = useEventDesk();
  return (
    <li className={styles.member}>
      <div className={styles.who}>
        <strong>
          <bdi>{member.name || member.email}</bdi>
        </strong>
        {isMe && <span className={styles.mark}>{words.you}</span>}
        {member.state === "invited" && <span className={styles.mark}>{words.invited}</span>}
        {member.state === "disabled" && <span className={styles.mark}>{server.shutOut}</span>}
        {member.state === "active" && member.passkey === "none" && (
          <span className={styles.mark}>{server.withoutPasskey}</span>
        )}
        {member.name && <span className={styles.email}>{member.email}</span>}
      </div>
      <ul className={styles.grants}>
        {member.grants.map((grant) => (
          <li key={grant.id}>
            <GrantChip grant={grant} member={member} rooms={rooms} />
          </li>
        ))}
        {rights.prepares && (
          <li>
            <IconButton size="line" label={words.giveRole(member.name || member.email)} onClick={onGive}>
              <Plus aria-hidden />
            </IconButton>
          </li>
        )}
        {member.state === "invited" && member.grants.every((grant) => mayGive(grant, rights.grants)) && (
          <li>
            <Invitation member={member} />
          </li>
        )}
        {rights.owns && member.state === "active" && (
          <li>
            <Button compact kind="quiet" onClick={() => setShown(true)}>
              {server.endSignIns}
            </Button>
          </li>
        )}
      </ul>
      {shown && <MemberSignIns member={member} onClose={() => setShown(false)} />}
    </li>
  );
}
